import { applicationProcedure } from '../../../domain/application/procedure'
import { letterId } from '../../../domain/process/effect'
import {
  anne,
  declared,
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
  expect(toDo(application)).toEqual(
    expect.arrayContaining([`post/${letterId(application.state.caseId, seq, 1)}`, 'served/party']),
  )
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
  expect(application.state.awaited).toBeUndefined()
  expect(toDo(application)).not.toContain('served/party')
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
  expect(toDo(application)).toEqual(expect.arrayContaining(['served/party']))
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
  expect(toDo(application)).toContain('served/representative')
  application.act('endRepresentation', {}, anne, '2027-03-02 10:00')
  expect(toDo(application).filter((key) => /^(post|served)/.test(key))).toEqual([])
  expect(application.state.informationRequest).toMatchObject({ due: '2027-03-16' })
})
