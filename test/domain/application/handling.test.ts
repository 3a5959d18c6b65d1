import { applicationProcedure } from '../../../domain/application/procedure'
import type { Effect } from '../../../domain/process/effect'
import type { Person } from '../../../domain/rights/actor'
import { mayRead } from '../../../domain/rights/rights'
import { refusalOf } from '../../support/case-driver'
import { anne, helle, mette, rikke, submitted, underReview, recommended } from './application-cases'

const nina: Person = {
  kind: 'person',
  subject: 'nina',
  name: 'Nina Nørgaard',
  roles: ['caseworker'],
  organisation: 'NORD',
}
const start = { reviewers: [rikke], simplifiedBecause: 'Kendt tilbud.' }
const ground = { reason: 'Vi afventer politiets oplysninger.', legalBasis: 'retssikkerhedsloven § 3, stk. 2' }
const templates = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.kind === 'mail' ? [`${effect.message.template} ${effect.to.email}`] : []))

describe('an application at the wrong office', () => {
  it('moves to the right one with its number and its time of submission, and all three are told', () => {
    const application = submitted()
    application.act(
      'forward',
      { to: 'NORD', reason: 'Tilbuddet har driftsaftale med Silkeborg Kommune.' },
      mette,
      '2027-01-06 10:00',
    )
    expect(application.state).toMatchObject({
      office: 'NORD',
      status: 'received',
      caseNumber: '27.06.00-G01-1-27',
      submittedAt: '2027-01-04T08:00:00.000Z',
      completeAt: '2027-01-04T08:00:00.000Z',
    })
    expect(templates(application.effects)).toEqual([
      'application-forwarded anne@aahuset.example',
      'application-forwarded post@socialtilsyn-nord.example',
      'application-forwarded post@socialtilsyn-midt.example',
    ])
    expect(application.refusal('startReview', start, mette, '2027-01-07 10:00')).toBe('NOT_ALLOWED')
    application.act('startReview', start, nina, '2027-01-07 10:00')
    expect(application.state.clock?.deadline.from).toBe('2027-01-04')
  })

  it('goes where its own answers say when nobody says where', () => {
    const application = submitted()
    application.act('supplement', { operatingAgreement: 'Silkeborg' }, anne, '2027-01-05 10:00')
    application.act('forward', { reason: 'Driftsaftale.' }, mette, '2027-01-06 10:00')
    expect(application.state).toMatchObject({
      office: 'NORD',
      jurisdiction: { explanation: expect.stringContaining('driftsaftale') },
    })
  })

  it('is not sent to the office that has it', () => {
    expect(submitted().refusal('forward', { to: 'MIDT', reason: 'x' }, mette, '2027-01-06 10:00')).toBe(
      'INVALID_FIELDS',
    )
    expect(submitted().refusal('forward', { reason: 'x' }, mette, '2027-01-06 10:00')).toBe('INVALID_FIELDS')
  })

  it('is not taken from a business owned by one person, at whatever step it says so', () => {
    expect(refusalOf(() => submitted({ legalForm: 'sole-proprietorship' }))).toMatchObject({
      code: 'LEGAL_FORM_EXCLUDED',
      details: { fields: ['legalForm'] },
    })
    expect(submitted().refusal('supplement', { legalForm: 'sole-proprietorship' }, anne, '2027-01-05 10:00')).toBe(
      'LEGAL_FORM_EXCLUDED',
    )
  })

  it('lacks the leader’s declaration until it is given', () => {
    expect(submitted({ leader: { name: 'Anne Leder', noQuarantine: false } }).state.missing).toEqual([
      { field: 'leader/noQuarantine', label: 'Erklæring om, at lederen ikke er i karantæne' },
    ])
  })
})

describe('the fee', () => {
  it('holds the review up until it is paid, and the time counts from then', () => {
    const application = submitted()
    application.act('chargeFee', {}, mette, '2027-01-05 10:00')
    expect(templates(application.effects)).toEqual(['fee-charged anne@aahuset.example'])
    expect(application.state.fee).toEqual({ amount: 32_000, chargedOn: '2027-01-05' })
    application.act('chargeFee', {}, mette, '2027-01-05 11:00')
    expect(application.effects).toEqual([])
    expect(application.refusal('startReview', start, mette, '2027-01-06 10:00')).toBe('FEE_UNPAID')
    application.act('registerFeePayment', { paidOn: '2027-01-25' }, mette, '2027-01-27 10:00')
    application.act('startReview', start, mette, '2027-02-15 10:00')
    expect(application.state).toMatchObject({ expectedBy: '2027-07-12', clock: { deadline: { from: '2027-01-25' } } })
  })

  it('does not put off the time when the application was complete only later', () => {
    const application = submitted({ methods: '' })
    application.act('chargeFee', {}, mette, '2027-01-05 10:00')
    application.act('registerFeePayment', { paidOn: '2027-01-06' }, mette, '2027-01-06 10:00')
    application.act('supplement', { methods: 'Struktureret pædagogik' }, anne, '2027-01-25 10:00')
    application.act('startReview', start, mette, '2027-02-15 10:00')
    expect(application.state.clock?.deadline.from).toBe('2027-01-25')
  })

  it.each([
    ['before it was charged', '2027-01-04', 'DATE_INVALID'],
    ['in the future', '2027-01-08', 'DATE_INVALID'],
    ['in time', '2027-01-07', undefined],
  ])('paid %s', (_when, paidOn, code) => {
    const application = submitted()
    expect(application.refusal('registerFeePayment', { paidOn }, mette, '2027-01-05 09:00')).toBe('WRONG_STATUS')
    application.act('chargeFee', {}, mette, '2027-01-05 10:00')
    expect(application.refusal('registerFeePayment', { paidOn }, mette, '2027-01-07 10:00')).toBe(code)
  })
})

describe('the processing clock', () => {
  it('stands while it is suspended and runs on with the days that were left', () => {
    const application = underReview()
    application.act('pauseProcessing', ground, mette, '2027-03-01 10:00')
    expect(application.state.deadlines).toEqual([])
    expect(application.state.expectedBy).toBeUndefined()
    expect(application.refusal('pauseProcessing', ground, mette, '2027-03-02 10:00')).toBe('WRONG_STATUS')
    application.pass('2027-12-01 10:00')
    expect(application.state.status).toBe('under-review')
    application.act('resumeProcessing', ground, helle, '2027-12-01 10:00')
    // 112 days were left on 1 March
    expect(application.state).toMatchObject({
      expectedBy: '2028-03-22',
      deadlines: [
        { date: '2028-03-03', command: 'foreseeDelay' },
        { date: '2028-03-22', command: 'announceDelay' },
      ],
    })
    expect(templates(application.effects)).toEqual(['processing-resumed anne@aahuset.example'])
    expect(application.refusal('resumeProcessing', ground, helle, '2027-12-01 11:00')).toBe('WRONG_STATUS')
  })

  it('takes a later date, before or after the first has passed, and no earlier one', () => {
    const application = underReview()
    expect(application.refusal('extendProcessing', { until: '2027-06-21', ...ground }, mette, '2027-03-01 10:00')).toBe(
      'DATE_INVALID',
    )
    expect(
      application.refusal(
        'extendProcessing',
        { until: '2027-09-01', reason: ' ', legalBasis: 'x' },
        mette,
        '2027-03-01 10:00',
      ),
    ).toBe('INVALID_FIELDS')
    application.act('extendProcessing', { until: '2027-09-01', ...ground }, mette, '2027-03-01 10:00')
    expect(application.state.expectedBy).toBe('2027-09-01')
    application.pass('2027-09-02 00:00')
    expect(application.refusal('pauseProcessing', ground, mette, '2027-09-03 10:00')).toBe('PERIOD_PASSED')
    application.act('extendProcessing', { until: '2027-12-01', ...ground }, mette, '2027-09-03 10:00')
    expect(application.state).toMatchObject({
      expectedBy: '2027-12-01',
      deadlines: [{ command: 'foreseeDelay' }, { rule: 'processing', date: '2027-12-01' }],
    })
  })
})

describe('information asked for during the review', () => {
  it('leaves the review alone, is reminded of to the office, and must be answered or explained', () => {
    const application = recommended()
    application.act('requestInformation', { missing: ['Vagtplan'] }, mette, '2027-03-02 09:00')
    expect(application.state).toMatchObject({
      status: 'recommended',
      furtherRequest: { missing: ['Vagtplan'], due: '2027-03-16' },
    })
    expect(application.refusal('requestInformation', { missing: ['Mere'] }, mette, '2027-03-03 09:00')).toBe(
      'INFORMATION_OPEN',
    )
    expect(application.refusal('draftDecision', { outcome: 'granted' }, mette, '2027-03-03 09:00')).toBe(
      'INFORMATION_OPEN',
    )
    application.pass('2027-03-17 00:00')
    expect(templates(application.effects)).toEqual(['information-unanswered post@socialtilsyn-midt.example'])
    expect(application.refusal('draftDecision', { outcome: 'granted' }, mette, '2027-03-17 09:00')).toBe(
      'INFORMATION_OPEN',
    )
    application.act(
      'closeInformationRequest',
      { explanation: 'Vagtplanen er set ved besøget.' },
      mette,
      '2027-03-17 09:00',
    )
    expect(application.refusal('closeInformationRequest', { explanation: 'x' }, mette, '2027-03-17 09:30')).toBe(
      'WRONG_STATUS',
    )
    expect(application.refusal('draftDecision', { outcome: 'granted' }, mette, '2027-03-17 10:00')).toBeUndefined()
  })

  it('is closed by the answer, which moves no clock', () => {
    const application = underReview()
    application.act('requestInformation', { missing: ['Faglige metoder'] }, mette, '2027-03-02 09:00')
    application.act('supplement', { methods: 'Sansestimulering' }, anne, '2027-03-05 09:00')
    expect(application.state).toMatchObject({
      status: 'under-review',
      completeAt: '2027-01-04T08:00:00.000Z',
      content: { methods: 'Sansestimulering' },
    })
    expect(application.state.furtherRequest).toBeUndefined()
  })
})

describe('the party’s rights on the way', () => {
  it('more time for its statement is asked for, and given or not', () => {
    const application = recommended()
    application.act('openHearing', { text: 'Vi påtænker afslag.' }, mette, '2027-04-06 10:00')
    application.act(
      'requestMoreTime',
      { reason: 'Bestyrelsen mødes først i maj.', until: '2027-05-05' },
      anne,
      '2027-04-19 10:00',
    )
    expect(templates(application.effects)).toEqual(['more-time-requested post@socialtilsyn-midt.example'])
    expect(application.refusal('extendHearing', { until: '2027-04-20', reason: 'x' }, mette, '2027-04-20 09:00')).toBe(
      'DATE_INVALID',
    )
    // 6 May 2027 is Ascension Day
    application.act('extendHearing', { until: '2027-05-06', reason: 'Imødekommet.' }, mette, '2027-04-20 09:00')
    application.pass('2027-05-07 23:59')
    expect(application.state).toMatchObject({
      status: 'hearing',
      hearings: [{ due: '2027-05-07', extensions: [{ due: '2027-05-07' }] }],
    })
    application.pass('2027-05-08 00:00')
    expect(application.state.status).toBe('recommended')
  })

  it('a representative gets a copy of everything until the power ends', () => {
    const application = underReview()
    const lawyer = {
      name: 'Advokat Lund',
      email: 'lund@advokat.example',
      cvr: '87654321',
      powerOfAttorney: 'Fuldmagt af 1. februar 2027',
    }
    expect(
      application.refusal('registerRepresentative', { ...lawyer, powerOfAttorney: ' ' }, mette, '2027-02-01 10:00'),
    ).toBe('INVALID_FIELDS')
    expect(
      application.refusal('registerRepresentative', { ...lawyer, cvr: '12345678' }, mette, '2027-02-01 10:00'),
    ).toBe('INVALID_FIELDS')
    application.act('registerRepresentative', lawyer, anne, '2027-02-01 10:00')
    application.act('pauseProcessing', ground, mette, '2027-02-02 10:00')
    expect(templates(application.effects)).toEqual([
      'processing-paused anne@aahuset.example',
      'processing-paused lund@advokat.example',
    ])
    application.act('endRepresentation', {}, anne, '2027-02-03 10:00')
    application.act('resumeProcessing', ground, mette, '2027-02-04 10:00')
    expect(templates(application.effects)).toEqual(['processing-resumed anne@aahuset.example'])
  })

  it('a representative acts on behalf of the party, opens what it opens, and both stand in the journal', () => {
    const lone: Person = {
      kind: 'person',
      subject: 'lone',
      name: 'Lone Lund',
      roles: ['representative'],
      organisation: '87654321',
    }
    const friend: Person = { kind: 'person', subject: 'ven', name: 'Viggo Ven', roles: ['representative'] }
    const power = { name: 'Lone Lund', email: 'lund@advokat.example', powerOfAttorney: 'Fuldmagt' }
    const application = underReview()
    const seen = (who: Person) => applicationProcedure.view(application.state, { person: who })
    const readable = (who: Person) => mayRead(who, applicationProcedure.index(application.state).standing)
    expect([readable(lone), 'content' in seen(lone)]).toEqual([false, false])
    application.act('registerRepresentative', { ...power, cvr: '87654321' }, anne, '2027-02-01 10:00')
    expect(application.effects).toMatchObject([
      {
        kind: 'tell-case',
        command: 'noteRepresentative',
        data: { representative: { name: 'Lone Lund', cvr: '87654321' } },
      },
    ])
    expect([readable(lone), readable(friend)]).toEqual([true, false])
    expect(seen(lone)).toEqual(seen(anne))
    application.act('supplement', { places: 14 }, lone, '2027-02-02 10:00')
    expect(application.journal.at(-1)).toMatchObject({
      by: { subject: 'lone', name: 'Lone Lund', onBehalfOf: { subject: '12345678', name: 'Åhuset' } },
    })
    expect(application.refusal('registerRepresentative', { ...power, subject: 'ven' }, lone, '2027-02-02 11:00')).toBe(
      'NOT_ALLOWED',
    )
    application.act('registerRepresentative', { ...power, subject: 'ven' }, anne, '2027-02-03 10:00')
    expect([readable(lone), readable(friend)]).toEqual([false, true])
    expect(application.refusal('requestAccess', { what: 'Alt' }, lone, '2027-02-03 11:00')).toBe('NOT_ALLOWED')
  })
})
