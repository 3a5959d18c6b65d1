import { applicationProcedure } from '../../../domain/application/procedure'
import type { ApplicationState } from '../../../domain/application/state'
import { missingFromLetter } from '../../../domain/letter/checklist'
import { letterId } from '../../../domain/process/effect'
import { isOver } from '../../../domain/process/is-over'
import {
  anne,
  declared,
  helle,
  hearing,
  mette,
  recommended,
  submitted,
  tasksOf,
  type DrivenApplication,
} from './application-cases'

/* A letter by post begins its deadline when it has come, also one that Digital Post was tried for first. */

const served = { servedOn: '2027-03-08', note: 'Modtagelsesbevis.' }

/** Digital Post answers that it does not reach whoever got the `n`th letter of the last event that sent one. */
function undeliverable(application: DrivenApplication, seq: number, when: string): void {
  application.act(
    'recordUndeliverable',
    { letterId: letterId(application.state.caseId, seq, 1), recipient: '12345678', reason: 'Ikke tilmeldt.' },
    { kind: 'case', caseId: application.state.caseId, seq },
    when,
  )
}

const rules = ({ state }: DrivenApplication) => applicationProcedure.deadlines(state).map(({ rule }) => rule)
const toDo = (application: DrivenApplication) => tasksOf(application).map(({ key }) => key)

function heardInVain(): DrivenApplication {
  const application = recommended()
  declared(application, '2027-03-01 09:00', mette)
  application.act('openHearing', hearing, mette, '2027-03-01 10:00')
  undeliverable(application, application.state.hearings.at(-1)?.seq ?? 0, '2027-03-02 10:00')
  return application
}

it('a hearing whose letter did not come stops, and begins anew when the physical one has', () => {
  const application = heardInVain()
  const { seq = 0 } = application.state.hearings.at(-1) ?? {}
  expect(application.state.hearings).toMatchObject([{ seq }])
  expect(application.state.hearings.at(-1)).not.toHaveProperty('due')
  expect(rules(application)).not.toContain('party-hearing')
  const id = letterId(application.state.caseId, seq, 1)
  expect(toDo(application)).toContain(`post/${id}`)
  application.act('registerPosted', { letterId: id }, mette, '2027-03-03 10:00')
  expect(toDo(application)).toContain(`served/${id}`)
  application.pass('2027-03-09 08:00')
  application.act('registerServedOn', { recipient: 'party', ...served }, mette, '2027-03-09 10:00')
  expect(application.state.hearings).toMatchObject([{ due: '2027-03-22' }])
  expect(toDo(application).filter((key) => /^(post|served)/.test(key))).toEqual([])
  application.pass('2027-03-23 00:00')
  expect(application.state.status).toBe('recommended')
})

it('a party that answers before the letter has come is heard, and nothing waits any longer', () => {
  const application = heardInVain()
  application.act('answerHearing', { answer: 'Vi er enige.' }, anne, '2027-03-10 10:00')
  expect(application.state).toMatchObject({ status: 'recommended' })
  expect(toDo(application).filter((key) => /^(post|served|address)/.test(key))).toEqual([])
})

it('an application is not shelved over a letter that did not come', () => {
  const application = submitted()
  application.act('requestInformation', { missing: ['Vedtægter'] }, mette, '2027-03-01 10:00')
  undeliverable(application, application.state.informationRequest?.seq ?? 0, '2027-03-02 10:00')
  expect(rules(application)).not.toContain('missing-information')
  application.pass('2027-06-01 00:00')
  expect(application.state.status).toBe('awaiting-information')
})

it('with a representative who has no Digital Post the deadline runs from the last letter that comes', () => {
  const application = submitted({ digitalPostExempt: true })
  application.act(
    'registerRepresentative',
    { name: 'Lis Lund', email: 'lis@example.dk', powerOfAttorney: 'Fuldmagt' },
    mette,
    '2027-02-26 10:00',
  )
  application.act('requestInformation', { missing: ['Vedtægter'] }, mette, '2027-03-01 10:00')
  application.act('registerServedOn', { recipient: 'representative', ...served }, mette, '2027-03-09 10:00')
  expect(rules(application)).not.toContain('missing-information')
  expect(toDo(application).filter((key) => key.startsWith('post/'))).toEqual([
    `post/${letterId(application.state.caseId, application.state.informationRequest?.seq ?? 0, 1)}`,
  ])
  application.act(
    'registerServedOn',
    { recipient: 'party', servedOn: '2027-03-04', note: 'Kvittering.' },
    mette,
    '2027-03-10 10:00',
  )
  expect(application.state.informationRequest).toMatchObject({ due: '2027-03-22' })
})

it('when the power of attorney ends nobody waits for the letter to whoever had it', () => {
  const application = submitted()
  application.act(
    'registerRepresentative',
    { name: 'Lis Lund', email: 'lis@example.dk', powerOfAttorney: 'Fuldmagt' },
    mette,
    '2027-02-26 10:00',
  )
  application.act('requestInformation', { missing: ['Vedtægter'] }, mette, '2027-03-01 10:00')
  expect(toDo(application)).toContain(
    `post/${letterId(application.state.caseId, application.state.informationRequest?.seq ?? 0, 2)}`,
  )
  application.act('endRepresentation', {}, anne, '2027-03-02 10:00')
  expect(toDo(application).filter((key) => /^(post|served)/.test(key))).toEqual([])
  expect(application.state.informationRequest).toMatchObject({ due: '2027-03-16' })
})

describe('the day on which a letter came, corrected', () => {
  const again = (application: DrivenApplication, servedOn: string, when: string) => {
    application.act('registerServedOn', { recipient: 'party', servedOn, note: 'Nyt bevis.' }, mette, when)
  }
  function heardByPost(): DrivenApplication {
    const application = recommended({ digitalPostExempt: true })
    declared(application, '2027-03-01 09:00', mette)
    application.act('openHearing', hearing, mette, '2027-03-01 10:00')
    again(application, '2027-03-08', '2027-03-09 10:00')
    return application
  }

  it('moves the deadline to a later day and to an earlier one, and the same day is no correction', () => {
    const application = heardByPost()
    expect(application.state.hearings).toMatchObject([{ due: '2027-03-22' }])
    again(application, '2027-03-09', '2027-03-10 10:00')
    expect(application.state.hearings).toMatchObject([{ due: '2027-03-23' }])
    expect(application.journal.at(-1)?.event).toMatchObject({ type: 'letter-served', was: '2027-03-08' })
    again(application, '2027-03-04', '2027-03-10 11:00')
    expect(application.state.deadlines).toContainEqual(
      expect.objectContaining({ rule: 'party-hearing', date: '2027-03-18' }),
    )
    const { length } = application.journal
    again(application, '2027-03-04', '2027-03-10 12:00')
    expect(application.journal).toHaveLength(length)
  })

  it('ends no hearing on a day that had passed before anybody knew', () => {
    const application = heardByPost()
    again(application, '2027-03-01', '2027-03-19 10:00')
    expect(application.state.hearings).toMatchObject([{ due: '2027-03-19' }])
  })

  it('takes no time back that the party was given', () => {
    const application = heardByPost()
    application.act('extendHearing', { until: '2027-04-09', reason: 'Ferie.' }, mette, '2027-03-10 10:00')
    again(application, '2027-03-09', '2027-03-11 10:00')
    expect(application.state.hearings).toMatchObject([{ due: '2027-04-09' }])
  })

  it('undoes nothing that has followed from the earlier day: party and office are told', () => {
    const application = heardByPost()
    application.pass('2027-03-23 00:00')
    expect(application.state.status).toBe('recommended')
    again(application, '2027-03-22', '2027-03-24 10:00')
    expect(application.state.status).toBe('recommended')
    expect(
      application.effects.map((effect) => effect.kind === 'mail' && [effect.to.email, effect.message.template]),
    ).toEqual([
      ['anne@aahuset.example', 'arrival-corrected'],
      ['post@socialtilsyn-midt.example', 'arrival-corrected'],
    ])
    again(application, '2027-03-08', '2027-03-24 11:00')
    expect(application.effects).toEqual([])
  })

  it('moves a complaint deadline, and lets one that had passed for its recipient run again', () => {
    const application = recommended({ digitalPostExempt: true })
    application.act(
      'registerRepresentative',
      { name: 'Lis Lund', email: 'lis@example.dk', powerOfAttorney: 'Fuldmagt' },
      mette,
      '2027-02-26 10:00',
    )
    declared(application, '2027-03-01 09:00', mette)
    application.act('draftDecision', { outcome: 'granted' }, mette, '2027-03-01 10:00')
    declared(application, '2027-03-01 10:00', helle)
    application.act('decide', {}, helle, '2027-03-01 11:00')
    again(application, '2027-03-02', '2027-03-03 10:00')
    expect(application.state.decision?.recipients).toMatchObject([{ complaintDue: '2027-03-30' }, {}])
    application.pass('2027-03-31 00:00')
    expect(application.state.decision?.recipients).toMatchObject([{ over: true }, {}])
    again(application, '2027-03-10', '2027-04-01 10:00')
    expect(application.state.decision?.recipients[0]).toMatchObject({
      availableOn: '2027-03-10',
      complaintDue: '2027-04-07',
    })
    expect(application.state.decision?.recipients[0]).not.toHaveProperty('over')
    application.pass('2027-04-08 00:00')
    expect(application.state).toMatchObject({ status: 'decided', decision: { recipients: [{ over: true }, {}] } })
  })
})

describe('an application that is shelved', () => {
  function shelved(): DrivenApplication {
    const application = submitted({ digitalPostExempt: true })
    application.act('requestInformation', { missing: ['Vedtægter'] }, mette, '2027-03-01 10:00')
    application.act(
      'registerServedOn',
      { recipient: 'party', servedOn: '2027-03-02', note: 'Bevis.' },
      mette,
      '2027-03-03 10:00',
    )
    application.pass('2027-03-17 00:00')
    application.act(
      'registerServedOn',
      { recipient: 'party', servedOn: '2027-03-18', note: 'Bevis.' },
      mette,
      '2027-03-18 10:00',
    )
    application.pass('2027-04-02 00:00')
    return application
  }
  const closed = ({ state }: DrivenApplication) => isOver<ApplicationState>(applicationProcedure, state)

  it('is not closed before its letter has been sent and has come', () => {
    const application = shelved()
    expect(application.state.status).toBe('abandoned')
    expect(closed(application)).toBe(false)
    const [id] = (application.state.byPost ?? [])
      .filter(({ matter }) => matter === 'shelving')
      .map((one) => one.letterId)
    expect(toDo(application)).toEqual([`post/${id}`])
    application.act('registerPosted', { letterId: id }, mette, '2027-04-03 10:00')
    expect(toDo(application)).toEqual([`served/${id}`])
    expect(closed(application)).toBe(false)
    again(application)
    expect(closed(application)).toBe(true)
    expect(
      application.refusal(
        'registerServedOn',
        { recipient: 'party', servedOn: '2027-04-05', note: 'x' },
        mette,
        '2027-04-07 10:00',
      ),
    ).toBe('CASE_CLOSED')
  })
  const again = (application: DrivenApplication) => {
    application.act(
      'registerServedOn',
      { recipient: 'party', servedOn: '2027-04-06', note: 'Bevis.' },
      mette,
      '2027-04-06 10:00',
    )
  }

  it('and whose letter Digital Post did not deliver goes on until it has come by post', () => {
    const application = submitted()
    application.act('requestInformation', { missing: ['Vedtægter'] }, mette, '2027-03-01 10:00')
    application.pass('2027-04-01 00:00')
    expect([application.state.status, closed(application)]).toEqual(['abandoned', true])
    const { seq = 0 } = application.journal.at(-1) ?? {}
    undeliverable(application, seq, '2027-04-01 00:00')
    expect(closed(application)).toBe(false)
    expect(toDo(application)).toEqual([`post/${letterId(application.state.caseId, seq, 1)}`])
    again(application)
    expect(closed(application)).toBe(true)
  })
})

describe('the postal address', () => {
  const address = 'Strandvejen 4, 8000 Aarhus C'

  it('is asked for where there is none, and stands then on a sheet that goes on top', () => {
    const application = submitted({ digitalPostExempt: true, address: { lines: [], country: 'DK' } })
    application.act('requestInformation', { missing: ['Adresse'] }, mette, '2027-03-01 10:00')
    const [id = ''] = (application.state.byPost ?? []).map((letter) => letter.letterId)
    expect(toDo(application)).toEqual(expect.arrayContaining([`address/${id}`, `post/${id}`]))
    expect(
      application.refusal('givePostalAddress', { recipient: 'representative', address }, anne, '2027-03-02 10:00'),
    ).toBe('WRONG_STATUS')
    expect(
      application.refusal(
        'givePostalAddress',
        { recipient: 'party', address: 'Strandvejen 4' },
        anne,
        '2027-03-02 10:00',
      ),
    ).toBe('INVALID_FIELDS')
    application.act('givePostalAddress', { recipient: 'party', address }, anne, '2027-03-02 10:00')
    expect(application.effects).toMatchObject([
      {
        kind: 'letter',
        letter: {
          kind: 'cover',
          enclosed: 'anmodningen om oplysninger',
          countsFromArrival: true,
          recipient: { byPost: true, postalAddress: { lines: ['Strandvejen 4'], postcode: '8000', city: 'Aarhus C' } },
        },
      },
    ])
    expect(
      application.effects.flatMap((effect) => (effect.kind === 'letter' ? missingFromLetter(effect.letter) : [])),
    ).toEqual([])
    expect(toDo(application)).not.toContain(`address/${id}`)
    const { length } = application.journal
    application.act('givePostalAddress', { recipient: 'party', address }, mette, '2027-03-02 11:00')
    expect(application.journal).toHaveLength(length)
  })

  it('goes on top of a letter that was written for Digital Post, unless the channel has had it printed', () => {
    const application = heardInVain()
    expect(application.effects).toMatchObject([
      { kind: 'letter', letter: { kind: 'cover', enclosed: 'partshøringen' } },
    ])
    const printed = recommended()
    declared(printed, '2027-03-01 09:00', mette)
    printed.act('openHearing', hearing, mette, '2027-03-01 10:00')
    const { seq = 0 } = printed.state.hearings.at(-1) ?? {}
    const id = letterId(printed.state.caseId, seq, 1)
    printed.act(
      'recordUndeliverable',
      { letterId: id, recipient: '12345678', reason: 'Ikke tilmeldt.', postedOn: '2027-03-02' },
      { kind: 'case', caseId: printed.state.caseId, seq },
      '2027-03-02 10:00',
    )
    expect(printed.effects).toEqual([])
    expect(toDo(printed)).toEqual(expect.arrayContaining([`served/${id}`]))
    expect(toDo(printed)).not.toContain(`post/${id}`)
  })
})

it('what is asked for while the review is on is a letter too, and its time runs from when that has come', () => {
  const application = recommended({ digitalPostExempt: true })
  application.act('requestInformation', { missing: ['Vedtægter'] }, mette, '2027-03-01 10:00')
  expect(application.effects).toMatchObject([
    { message: { template: 'information-requested' } },
    { kind: 'letter', letter: { kind: 'information-request', further: true, dueAfterArrival: '14 dage' } },
  ])
  expect(application.state.furtherRequest).not.toHaveProperty('due')
  application.pass('2027-04-20 00:00')
  expect(application.state.furtherRequest).not.toHaveProperty('overdue')
  application.act(
    'registerServedOn',
    { recipient: 'party', servedOn: '2027-04-19', note: 'Bevis.' },
    mette,
    '2027-04-20 10:00',
  )
  expect(application.state.furtherRequest).toMatchObject({ due: '2027-05-03' })
  application.pass('2027-05-04 00:00')
  expect(application.state.furtherRequest).toMatchObject({ overdue: true })
})
