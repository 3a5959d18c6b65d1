import type { Person } from '../../../domain/rights/actor'
import { applicationProcedure } from '../../../domain/application/procedure'
import { tasks } from '../../../domain/application/tasks'
import { letterId } from '../../../domain/process/effect'
import { missingFromDraft } from '../../../domain/letter/checklist'
import { refusalOf } from '../../support/case-driver'
import {
  anne,
  declared,
  helle,
  letterAvailable,
  mette,
  reasons,
  recommendation,
  recommended,
  reviewOf,
  underReview,
  type DrivenApplication,
} from './application-cases'

const maja: Person = { ...mette, subject: 'maja' }
const hearing = { text: 'Vi påtænker at give afslag.' }
const weighed = 'Bemærkningerne ændrer ikke, hvad der er dokumenteret.'
const refusing = { outcome: 'refused', reasons, hearingWeighed: weighed }

function heard(): DrivenApplication {
  const application = recommended()
  application.act('openHearing', hearing, mette, '2027-04-06 10:00')
  application.act('answerHearing', { answer: 'Vi er ikke enige.' }, anne, '2027-04-20 23:59:59')
  return application
}

describe('the party hearing', () => {
  it('lasts fourteen days, in which nobody can decide', () => {
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    expect(application.state.deadlines).toContainEqual(
      expect.objectContaining({ rule: 'party-hearing', date: '2027-04-20', endsRight: true, command: 'closeHearing' }),
    )
    expect(application.refusal('decide', {}, helle, '2027-04-07 09:00')).toBe('HEARING_OPEN')
    expect(application.refusal('draftDecision', refusing, mette, '2027-04-07 09:00')).toBe('HEARING_OPEN')
    expect(application.allowed(helle)).not.toContain('decide')
  })

  it('ends with the answer, or at midnight without one, and then it is too late', () => {
    expect(heard().state).toMatchObject({
      status: 'recommended',
      hearings: [{ answer: 'Vi er ikke enige.', due: '2027-04-20' }],
    })
    const silent = recommended()
    silent.act('openHearing', hearing, mette, '2027-04-06 10:00')
    silent.pass('2027-04-21 00:00')
    expect(silent.state).toMatchObject({ status: 'recommended', hearings: [{ closedAt: '2027-04-20T22:00:00.000Z' }] })
    expect(silent.refusal('answerHearing', { answer: 'For sent' }, anne, '2027-04-21 00:00')).toBe('PERIOD_PASSED')
  })
})

describe('the reminder of the hearing deadline', () => {
  const reminder = (application: DrivenApplication) =>
    application.state.deadlines.find(({ rule }) => rule === 'hearing-reminder')

  it('is sent to the party at eight three days before, once', () => {
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    expect(reminder(application)).toMatchObject({
      at: '2027-04-16T06:00:00.000Z',
      date: '2027-04-16',
      endsRight: false,
    })
    application.pass('2027-04-16 08:00')
    expect(application.effects).toEqual([
      expect.objectContaining({
        kind: 'mail',
        message: expect.objectContaining({
          template: 'hearing-reminder',
          data: expect.objectContaining({ due: '2027-04-20' }) as unknown,
        }) as unknown,
      }),
    ])
    expect(reminder(application)).toBeUndefined()
    expect(application.state.deadlines).toContainEqual(expect.objectContaining({ rule: 'party-hearing' }))
  })

  it('is gone with the answer, and moves with the deadline', () => {
    expect(reminder(heard())).toBeUndefined()
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    application.pass('2027-04-16 08:00')
    application.act('extendHearing', { until: '2027-05-03', reason: 'Sygdom.' }, mette, '2027-04-19 09:00')
    expect(reminder(application)).toMatchObject({ date: '2027-04-30' })
  })

  it('is left out when it would come too late to be one', () => {
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    application.pass('2027-04-16 08:00')
    application.act('extendHearing', { until: '2027-04-21', reason: 'Sygdom.' }, mette, '2027-04-20 09:00')
    expect(reminder(application)).toBeUndefined()
  })
})

describe('the draft', () => {
  it.each(['refused', 'dismissed', 'partial', 'granted-with-conditions'])(
    '%s needs a hearing, or a legal ground for none (I1)',
    (outcome) => {
      const application = recommended()
      const draft = {
        outcome,
        reasons,
        ...(outcome === 'granted-with-conditions'
          ? {
              conditions: [
                { text: 'Ansæt en psykolog', due: '2027-09-01', fulfilledBy: 'I sender ansættelsesbrevet.' },
              ],
            }
          : {}),
        ...(outcome === 'partial' ? { scope: 'Otte af de tolv pladser.' } : {}),
      }
      expect(application.refusal('draftDecision', draft, mette, '2027-03-02 09:00')).toBe('HEARING_REQUIRED')
      expect(
        application.refusal(
          'draftDecision',
          { ...draft, hearingWaiver: { legalGround: '', reason: 'Haster' } },
          mette,
          '2027-03-02 09:00',
        ),
      ).toBe('HEARING_REQUIRED')
      expect(
        application.refusal(
          'draftDecision',
          {
            ...draft,
            hearingWaiver: { legalGround: 'forvaltningsloven § 19, stk. 2, nr. 1', reason: 'Kun egne oplysninger.' },
          },
          mette,
          '2027-03-02 09:00',
        ),
      ).toBeUndefined()
    },
  )

  it('of anything not fully favourable needs each part of its reasons (I2)', () => {
    const application = heard()
    expect(application.refusal('draftDecision', { outcome: 'refused' }, mette, '2027-04-21 09:00')).toBe(
      'REASONS_MISSING',
    )
    for (const blank of [{ legalBasis: [' '] }, { mainConsiderations: '' }, { facts: ' ' }]) {
      expect(
        application.refusal(
          'draftDecision',
          { outcome: 'refused', reasons: { ...reasons, ...blank } },
          mette,
          '2027-04-21 09:00',
        ),
      ).toBe('REASONS_MISSING')
    }
    expect(application.refusal('draftDecision', refusing, mette, '2027-04-21 09:00')).toBeUndefined()
  })

  it.each([
    ['conditions without any', { outcome: 'granted-with-conditions' }, 'CONDITIONS_MISSING'],
    [
      'a full grant with conditions',
      { outcome: 'granted', conditions: [{ text: 'x', due: '2027-09-01' }] },
      'INVALID_FIELDS',
    ],
    [
      'a condition that is due already',
      { outcome: 'partial', conditions: [{ text: 'x', due: '2027-04-20' }] },
      'DATE_INVALID',
    ],
    ['a refusal with a period', { outcome: 'refused', validFrom: '2027-09-01' }, 'DATE_INVALID'],
    ['an approval for days gone by', { outcome: 'granted', validFrom: '2027-04-20' }, 'DATE_INVALID'],
    [
      'an approval that ends before it begins',
      { outcome: 'granted', validFrom: '2027-09-01', validTo: '2027-08-31' },
      'DATE_INVALID',
    ],
  ])('is refused with %s', (_what, data, code) => {
    expect(heard().refusal('draftDecision', { reasons, ...data }, mette, '2027-04-21 09:00')).toBe(code)
  })

  it('can be sent back, and whoever drafted still may not sign (I5)', () => {
    const both = { ...mette, roles: ['caseworker', 'head'] as const }
    const application = recommended()
    application.act('draftDecision', { outcome: 'granted' }, both, '2027-03-02 09:00')
    expect(application.refusal('decide', {}, both, '2027-03-02 10:00')).toBe('FOUR_EYES')
    application.act('returnDraft', { reason: 'Skriv perioden.' }, helle, '2027-03-02 11:00')
    expect(application.state).toMatchObject({ status: 'recommended', returned: { reason: 'Skriv perioden.' } })
    declared(application, '2027-03-03 08:00', maja)
    application.act('draftDecision', { outcome: 'granted' }, maja, '2027-03-03 09:00')
    expect(application.refusal('decide', {}, both, '2027-03-03 10:00')).toBe('FOUR_EYES')
    expect(application.allowed(both)).not.toContain('decide')
    expect(application.refusal('decide', {}, helle, '2027-03-03 10:00')).toBeUndefined()
  })

  it('is neither written nor signed by somebody partial (I4)', () => {
    const application = recommended()
    application.act('declareImpartiality', { impartial: false, reason: 'Bestyrelsespost.' }, mette, '2027-03-02 08:00')
    expect(application.refusal('draftDecision', { outcome: 'granted' }, mette, '2027-03-02 09:00')).toBe('CONFLICTED')
    application.act('declareImpartiality', { impartial: false, reason: 'Bestyrelsespost.' }, mette, '2027-03-02 08:30')
    expect(application.state.conflicted).toEqual(['mette'])
  })
})

describe('the decision', () => {
  it('in full favour opens an approval from the day itself, for four years, and needs no guidance on complaint', () => {
    const application = recommended()
    application.act('draftDecision', { outcome: 'granted' }, mette, '2027-03-02 09:00')
    application.act('decide', {}, helle, '2027-03-15 09:00')
    expect(application.state).toMatchObject({ status: 'decided', decision: { outcome: 'granted' } })
    expect(application.state.decision?.complaintGuidance).toBeUndefined()
    expect(application.effects).toMatchObject([
      { message: { template: 'decision-made' } },
      {
        kind: 'open-case',
        procedure: 'approval',
        caseId: 'approval-test0001.7',
        data: {
          applicationId: 'application-test0001',
          office: 'MIDT',
          offerName: 'Åhuset',
          validFrom: '2027-03-15',
          validTo: '2031-03-14',
          conditions: [],
        },
      },
      {
        kind: 'letter',
        to: { cvr: '12345678' },
        report: 'recordAvailability',
        letter: {
          kind: 'decision',
          outcome: 'granted',
          date: '2027-03-15',
          signer: { name: 'Helle Chef' },
          renewBy: '2030-09-14',
        },
      },
    ])
  })

  it('against the party says how to complain, and until when', () => {
    const application = heard()
    application.act('draftDecision', refusing, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-04-22 09:00')
    expect(application.state.decision?.complaintGuidance).toEqual({
      body: 'Ankestyrelsen',
      due: '2027-05-20',
      text: 'I kan klage over afgørelsen til Ankestyrelsen. Klagen sendes til Socialtilsyn Midt, som først vurderer sagen igen, og skal være modtaget senest 4 uger efter den dag, hvor afgørelsen er tilgængelig for jer. Er det den dag, hvor afgørelsen er truffet, er sidste frist torsdag den 20. maj 2027 kl. 24.00. En klage udsætter ikke virkningen af afgørelsen.',
    })
    expect(application.effects.map(({ kind }) => kind)).toEqual(['mail', 'letter'])
  })

  it('is final when the complaint deadline has passed, wherever holidays and daylight saving put it', () => {
    const application = heard()
    application.act('draftDecision', { outcome: 'granted' }, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-08 23:30')
    expect(application.state.deadlines).toEqual([])
    letterAvailable(application, '2027-05-08 23:31')
    expect(application.state.deadlines).toMatchObject([
      { key: 'complaint/12345678', date: '2027-06-07', at: '2027-06-07T22:00:00.000Z', endsRight: true },
    ])
    application.pass('2027-06-07 23:59')
    expect(application.state.status).toBe('decided')
    application.pass('2027-06-08 00:00')
    expect(application.state).toMatchObject({ status: 'final', deadlines: [] })
  })

  it('does not approve for days that passed while the draft lay', () => {
    const application = recommended()
    application.act('draftDecision', { outcome: 'granted', validFrom: '2027-03-10' }, mette, '2027-03-02 09:00')
    expect(application.refusal('decide', {}, helle, '2027-03-11 09:00')).toBe('DATE_INVALID')
    application.act('decide', {}, helle, '2027-03-10 09:00')
    expect(application.state.decision?.consequence).toMatchObject({
      kind: 'open-approval',
      validFrom: '2027-03-10',
      validTo: '2031-03-09',
    })
  })
})

describe('the decision letter', () => {
  const waiver = { legalGround: 'forvaltningsloven § 19, stk. 2, nr. 1', reason: 'Kun egne oplysninger.' }
  const missingFrom = (application: DrivenApplication, draft: unknown) =>
    refusalOf(() => application.act('draftDecision', draft, mette, '2027-04-21 09:00'))

  it.each([
    ['how the remarks were weighed', { outcome: 'refused', reasons }, 'hearing-weighed'],
    ['what is granted in part', { outcome: 'partial', reasons, hearingWeighed: weighed }, 'scope'],
    [
      'how a condition is fulfilled',
      {
        outcome: 'granted-with-conditions',
        reasons,
        hearingWeighed: weighed,
        conditions: [{ text: 'Ansæt en psykolog', due: '2027-09-01' }],
      },
      'condition-fulfilment',
    ],
  ])('is not written without %s', (_what, draft, key) => {
    expect(missingFrom(heard(), draft)).toMatchObject({ code: 'LETTER_INCOMPLETE', details: { missing: [{ key }] } })
  })

  it('needs each criterion judged, by the review or else by the drafter', () => {
    const unjudged = (): DrivenApplication => {
      const application = underReview()
      application.act(
        'receiveRecommendation',
        { ...recommendation, assessments: recommendation.assessments.slice(1) },
        reviewOf(application),
        '2027-03-01 09:00',
      )
      declared(application, '2027-03-01 10:00', mette)
      return application
    }
    const draft = { outcome: 'refused', reasons, hearingWaiver: waiver }
    expect(missingFrom(unjudged(), draft)).toMatchObject({
      code: 'LETTER_INCOMPLETE',
      message: expect.stringContaining('vurdering af hvert kriterium'),
      details: { missing: [{ key: 'criteria-unjudged' }] },
    })
    expect(
      missingFrom(unjudged(), {
        ...draft,
        criteria: [{ criterionId: 'autisme-viden', fulfilled: 'no', text: 'Ikke dokumenteret.' }],
      }),
    ).toBeUndefined()
  })

  it('can be saved half-written, and whoever wrote on it may not sign', () => {
    const application = heard()
    const both = { ...mette, roles: ['caseworker', 'head'] as const }
    application.act('saveDraft', { outcome: 'refused' }, both, '2027-04-21 09:00')
    expect(application.state).toMatchObject({
      status: 'recommended',
      draft: { outcome: 'refused' },
      drafters: ['mette'],
    })
    const letter = applicationProcedure.letterDraft?.(application.state)
    expect(letter === undefined ? [] : missingFromDraft(letter).map(({ key }) => key)).toEqual([
      'legal-basis',
      'facts',
      'main-considerations',
      'hearing-weighed',
    ])
    expect(application.refusal('decide', {}, helle, '2027-04-21 10:00')).toBe('WRONG_STATUS')
    declared(application, '2027-04-22 08:00', maja)
    application.act('draftDecision', refusing, maja, '2027-04-22 09:00')
    expect(application.refusal('decide', {}, both, '2027-04-22 10:00')).toBe('FOUR_EYES')
  })

  it('goes to the party and its representative, each with a complaint deadline of its own, and is final after the last', () => {
    const application = heard()
    application.act(
      'registerRepresentative',
      { name: 'Advokat Lund', email: 'lund@advokat.example', cvr: '87654321', powerOfAttorney: 'Fuldmagt af 1. april' },
      anne,
      '2027-04-21 08:00',
    )
    application.act('draftDecision', refusing, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    expect(
      application.effects.flatMap((effect) =>
        effect.kind === 'letter' ? [{ to: effect.to.cvr, onBehalfOf: effect.letter.recipient.onBehalfOf }] : [],
      ),
    ).toEqual([
      { to: '12345678', onBehalfOf: undefined },
      { to: '87654321', onBehalfOf: 'Åhuset' },
    ])
    letterAvailable(application, '2027-05-03 09:01')
    letterAvailable(application, '2027-05-05 09:01', '87654321', 2)
    expect(application.state).toMatchObject({
      decision: {
        complaintDue: '2027-06-02',
        recipients: [{ complaintDue: '2027-05-31' }, { complaintDue: '2027-06-02' }],
      },
    })
    application.pass('2027-06-01 00:00')
    expect(application.state).toMatchObject({
      status: 'decided',
      decision: { recipients: [{ over: true }, { role: 'representative' }] },
    })
    application.pass('2027-06-03 00:00')
    expect(application.state.status).toBe('final')
  })

  it('starts no deadline before it is available, and none twice', () => {
    const application = heard()
    application.act('draftDecision', refusing, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    application.pass('2028-05-03 09:00')
    expect(application.state).toMatchObject({ status: 'decided', deadlines: [] })
    letterAvailable(application, '2028-05-03 09:00')
    letterAvailable(application, '2028-05-04 09:00')
    expect(application.state.deadlines).toMatchObject([{ date: '2028-05-31' }])
    expect(
      application.refusal(
        'registerServedOn',
        { recipient: 'party', servedOn: '2028-05-04', note: 'x' },
        mette,
        '2028-05-04 09:00',
      ),
    ).toBe('WRONG_STATUS')
  })

  it('by post counts from the day that somebody can vouch for', () => {
    const application = recommended({ digitalPostExempt: true })
    application.act('draftDecision', { outcome: 'refused', reasons, hearingWaiver: waiver }, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    expect(application.effects.flatMap((effect) => (effect.kind === 'letter' ? [effect.report] : []))).toEqual([
      undefined,
    ])
    const served = { recipient: 'party', servedOn: '2027-05-10', note: 'Kvitteret på modtagelsesbevis.' }
    expect(
      application.refusal('registerServedOn', { ...served, servedOn: '2027-05-02' }, mette, '2027-05-12 09:00'),
    ).toBe('DATE_INVALID')
    expect(
      application.refusal('registerServedOn', { ...served, servedOn: '2027-05-13' }, mette, '2027-05-12 09:00'),
    ).toBe('DATE_INVALID')
    expect(application.refusal('registerServedOn', { ...served, note: ' ' }, mette, '2027-05-12 09:00')).toBe(
      'INVALID_FIELDS',
    )
    expect(
      application.refusal('registerServedOn', { ...served, recipient: 'representative' }, mette, '2027-05-12 09:00'),
    ).toBe('WRONG_STATUS')
    application.act('registerServedOn', served, mette, '2027-05-12 09:00')
    expect(application.state.deadlines).toMatchObject([{ key: 'complaint/12345678', date: '2027-06-07' }])
  })

  it('to whoever is exempt is somebody’s task to send, and is never handed to Digital Post', () => {
    const application = recommended({ digitalPostExempt: true })
    application.act('openHearing', hearing, mette, '2027-04-06 10:00')
    expect(
      application.effects.flatMap((effect) =>
        effect.kind === 'letter' ? [effect.letter.recipient.byPost, effect.report] : [],
      ),
    ).toEqual([true, undefined])
    const sending = () => tasks(application.state).filter(({ command }) => command === 'registerPosted')
    expect(sending()).toMatchObject([{ title: 'Send brevet som fysisk brev', holder: { role: 'caseworker' } }])
    const [letter] = application.state.byPost ?? []
    expect(application.refusal('registerPosted', { letterId: 'et-andet' }, mette, '2027-04-06 11:00')).toBe(
      'LETTER_NOT_BY_POST',
    )
    application.act('registerPosted', { letterId: letter?.letterId }, mette, '2027-04-06 11:00')
    expect(sending()).toEqual([])
  })

  it('that Digital Post cannot deliver goes by post, as do all after it, and its arrival is registered', () => {
    const application = recommended()
    application.act('draftDecision', { outcome: 'refused', reasons, hearingWaiver: waiver }, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    const seq = application.state.decision?.seq ?? 0
    const failure = { letterId: letterId(application.state.caseId, seq, 1), recipient: '12345678', reason: 'fritaget' }
    const self = { kind: 'case', caseId: application.state.caseId, seq } as const
    expect(
      application.refusal(
        'recordUndeliverable',
        failure,
        { ...self, caseId: 'application-other001' },
        '2027-05-03 10:00',
      ),
    ).toBe('NOT_ALLOWED')
    application.act('recordUndeliverable', failure, self, '2027-05-03 10:00')
    const { length } = application.journal
    application.act('recordUndeliverable', failure, self, '2027-05-03 10:00')
    expect(application.journal).toHaveLength(length)
    expect(tasks(application.state).map(({ command }) => command)).toEqual(['registerPosted', 'registerServedOn'])
    application.act(
      'registerServedOn',
      { recipient: 'party', servedOn: '2027-05-10', note: 'Modtagelsesbevis.' },
      mette,
      '2027-05-12 09:00',
    )
    expect(application.state.deadlines).toMatchObject([{ key: 'complaint/12345678', date: '2027-06-07' }])
  })

  it('of a hearing that came later than it was sent gives the whole time from then', () => {
    const application = recommended()
    application.act('openHearing', hearing, mette, '2027-04-06 23:50')
    letterAvailable(application, '2027-04-08 08:00')
    expect(application.state).toMatchObject({
      hearings: [{ due: '2027-04-22' }],
      deadlines: [
        { rule: 'hearing-reminder', date: '2027-04-19' },
        { rule: 'party-hearing', date: '2027-04-22' },
        {},
        {},
      ],
    })
  })
})
