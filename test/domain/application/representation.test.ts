import { applicationProcedure } from '../../../domain/application/procedure'
import { complaintProcedure } from '../../../domain/complaint/procedure'
import { mayRead } from '../../../domain/rights/rights'
import type { Person } from '../../../domain/rights/actor'
import type { MailEffect, TellCaseEffect } from '../../../domain/process/effect'
import { anne, heard, helle, letterAvailable, mette, refusing, tasksOf, underReview } from './application-cases'

/* A representative without CVR number and user id is invited, and whoever shows the invitation is bound. */

const uncle = { name: 'Onkel Ole', email: 'ole@hjemme.example', powerOfAttorney: 'Fuldmagt af 1. februar 2027' }
const ole: Person = { kind: 'person', subject: 'mitid-ole', name: 'Ole Olsen', roles: [] }
const viggo: Person = { ...ole, subject: 'mitid-viggo', name: 'Viggo Ven' }

function invited() {
  const application = underReview()
  const registration = () => application.state.representative?.registration
  const bind = (person: Person, seq = registration()) =>
    ['bindRepresentative', { registration: seq, person }, itself(application.state.caseId), '2027-02-03 10:00'] as const
  application.act('registerRepresentative', uncle, mette, '2027-02-01 10:00')
  return {
    application,
    registration,
    bind: (person: Person, seq?: number) => {
      application.act(...bind(person, seq))
    },
    refusal: (person: Person, seq?: number) => application.refusal(...bind(person, seq)),
    opens: (person: Person) => mayRead(person, applicationProcedure.index(application.state).standing),
  }
}
const itself = (caseId: string) => ({ kind: 'case', caseId, seq: 1 }) as const
const mails = (effects: readonly { readonly kind: string }[]) =>
  effects.filter((effect): effect is MailEffect => effect.kind === 'mail')

test('the invitation goes to the address, in no words of whoever registers', () => {
  const { application } = invited()
  expect(mails(application.effects)).toEqual([
    {
      kind: 'mail',
      to: { name: 'Partsrepræsentanten', email: uncle.email },
      message: {
        template: 'representative-invited',
        data: {
          caseId: application.state.caseId,
          caseNumber: application.state.caseNumber,
          about: expect.any(String),
          organisation: '12345678',
        },
      },
    },
  ])
  for (const known of [{ cvr: '87654321' }, { subject: 'ole' }]) {
    application.act('registerRepresentative', { ...uncle, ...known }, mette, '2027-02-01 11:00')
    expect(mails(application.effects)).toEqual([])
  }
})

test('whoever shows it is the representative, in no role, and acts for the party; the journal names them', () => {
  const { application, bind, refusal, opens } = invited()
  expect(opens(ole)).toBe(false)
  bind(ole)
  expect([opens(ole), opens(viggo)]).toEqual([true, false])
  expect(application.journal.at(-1)).toMatchObject({
    event: { type: 'representative-bound', subject: ole.subject, name: ole.name },
    at: '2027-02-03T09:00:00.000Z',
  })
  expect(application.effects).toMatchObject([
    { kind: 'tell-case', command: 'noteRepresentative', data: { representative: { subject: ole.subject } } },
  ])
  application.act('supplement', { places: 14 }, ole, '2027-02-04 10:00')
  expect(application.journal.at(-1)).toMatchObject({ by: { subject: ole.subject, onBehalfOf: { name: 'Åhuset' } } })

  // Once; the same login once more changes nothing.
  expect(refusal(viggo)).toBe('REPRESENTATION_UNKNOWN')
  const { length } = application.journal
  bind(ole)
  expect(application.journal).toHaveLength(length)
})

test('an invitation is good for its own registration alone', () => {
  const { application, registration, refusal, opens, bind } = invited()
  const first = registration()
  application.act('registerRepresentative', uncle, mette, '2027-02-02 10:00')
  expect(refusal(ole, first)).toBe('REPRESENTATION_UNKNOWN')
  bind(ole)
  application.act('endRepresentation', {}, anne, '2027-02-04 10:00')
  expect([opens(ole), refusal(ole, first)]).toEqual([false, 'REPRESENTATION_UNKNOWN'])
  application.act('registerRepresentative', { ...uncle, cvr: '87654321' }, mette, '2027-02-05 10:00')
  expect(refusal(ole)).toBe('REPRESENTATION_UNKNOWN')
})

test('no person gives the command, and no other case', () => {
  const { application, registration, opens } = invited()
  const data = { registration: registration(), person: ole }
  for (const by of [mette, anne, ole, itself('application-another01'), { kind: 'deadline', rule: 'x' } as const])
    expect(application.refusal('bindRepresentative', data, by, '2027-02-03 10:00')).toBe('NOT_ALLOWED')
  expect(opens(ole)).toBe(false)
})

test('neither the authority’s people, nor the party’s own, nor anybody partial', () => {
  const { application, refusal, bind, opens } = invited()
  expect(
    [mette, { ...ole, organisation: 'MIDT' }, { ...mette, organisation: 'NORD' }, anne].map((one) => refusal(one)),
  ).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'])
  application.act('declareImpartiality', { impartial: false, reason: 'Kender parten' }, mette, '2027-02-02 10:00')
  expect(refusal({ ...ole, subject: mette.subject })).toBe('CONFLICTED')
  // Nothing is used up by it.
  bind(ole)
  expect(opens(ole)).toBe(true)
})

test('somebody who handles cases is no party’s representative by the same login, whatever a case names', () => {
  const { application, opens } = invited()
  application.act('registerRepresentative', { ...uncle, subject: 'niels' }, anne, '2027-02-02 10:00')
  const niels: Person = { kind: 'person', subject: 'niels', name: 'Niels', roles: ['caseworker'], organisation: 'NORD' }
  expect([opens(niels), opens({ ...niels, roles: ['caseworker', 'representative'] })]).toEqual([false, true])
})

test('every complaint is told who acts for the party', () => {
  const complaintId = 'complaint-test0001.9'
  const told = applicationProcedure.effects(
    {
      ...invited().application.state,
      complaints: [
        {
          complaintId,
          kind: 'application',
          decision: 9,
          receivedOn: '2027-03-01',
          timeliness: 'timely',
          end: 'withdrawn',
        },
      ],
    },
    {
      seq: 20,
      at: '2027-03-02T09:00:00.000Z',
      by: mette,
      commandId: 'x',
      event: { type: 'representation-ended' },
    },
  )
  expect(told.filter(({ kind }) => kind === 'tell-case').map((effect) => (effect as TellCaseEffect).caseId)).toContain(
    complaintId,
  )
  const [note] = complaintProcedure.commands.filter(({ name }) => name === 'noteRepresentative')
  expect(note?.from).toEqual(Object.keys(complaintProcedure.statuses))
})

describe('a power of attorney that ends after the decision', () => {
  /** Refused, with a representative who gets the decision by post; the party has it by Digital Post. */
  function decided() {
    const application = heard()
    application.act('registerRepresentative', { ...uncle, subject: ole.subject }, anne, '2027-04-21 08:00')
    application.act('draftDecision', refusing, mette, '2027-04-21 09:00')
    application.act('decide', {}, helle, '2027-05-03 09:00')
    letterAvailable(application, '2027-05-03 09:01')
    const opens = () => mayRead(ole, applicationProcedure.index(application.state).standing)
    return { application, opens }
  }

  test('closes the case to them, and it is final when the party’s own time is over', () => {
    const { application, opens } = decided()
    expect(opens()).toBe(true)
    application.act('endRepresentation', {}, anne, '2027-05-10 10:00')
    expect([opens(), application.state.status, tasksOf(application)]).toEqual([false, 'decided', []])
    application.pass('2027-06-02 00:00')
    expect(application.state.status).toBe('final')
  })

  test('when the party’s time is over already it is final at once', () => {
    const { application, opens } = decided()
    application.pass('2027-06-02 00:00')
    expect(application.state.status).toBe('decided')
    application.act('endRepresentation', {}, anne, '2027-06-10 10:00')
    expect([opens(), application.state.status, application.state.deadlines]).toEqual([false, 'final', []])
  })

  test('a time that has begun for them runs on: the party has it too', () => {
    const { application } = decided()
    application.act(
      'registerServedOn',
      { recipient: 'representative', servedOn: '2027-05-20', note: 'Kvitteret.' },
      mette,
      '2027-05-20 10:00',
    )
    application.act('endRepresentation', {}, mette, '2027-05-21 10:00')
    application.pass('2027-06-02 00:00')
    expect(application.state.status).toBe('decided')
    application.pass('2027-06-18 00:00')
    expect(application.state.status).toBe('final')
  })
})
