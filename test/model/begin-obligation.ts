import type { Instant } from '../../domain/calendar/instant'
import type { Person } from '../../domain/rights/actor'
import { approvalToRenew } from '../domain/random-commands'
import { anne, contract, kaj, kim, morten, obligationOpening, terms, ulla } from '../domain/obligation/obligation-case'
import { adviceMark } from '../domain/obligation/obligation-data'
import { at } from '../support/case-driver'
import type { ModelWorld } from './model-world'

/** The way to where a path through a contract begins: one that rests on an approval which ends before it does. */
export function beginObligation(
  world: ModelWorld,
  stage: string,
  doubtful: boolean,
  act: (caseId: string, name: string, data: unknown, by: Person) => void,
  until: (instant: Instant) => void,
): void {
  const id = 'obligation-begin0006'
  const given = (name: string, data: unknown, by: Person): void => {
    act(id, name, data, by)
  }
  until(at('2027-06-10 12:00'))
  world.open(id, obligationOpening(), contract, at('2027-06-10 12:00'))
  world.open(
    'approval-begin0006',
    approvalToRenew,
    { kind: 'case', caseId: 'application-begin0006', seq: 9 },
    at('2027-06-10 12:00'),
  )
  if (stage === 'agreed') return
  given('registerTerms', { ...terms, approvalId: 'approval-begin0006' }, ulla)
  given('confirmTerms', {}, kaj)
  until(at('2027-10-02 09:00'))
  if (stage === 'running') {
    // Half of them with advice that has been given and waits to be rated.
    if (!doubtful) return
    given('askAdvice', { topic: 'Emne', question: adviceMark, contactName: 'morten', email: 'm@k.example' }, morten)
    const requestId = [...world.observed.cases.keys()].find((one) => one.startsWith('advice-request-')) ?? ''
    act(requestId, 'accept', { adviser: 'anne' }, anne)
    act(requestId, 'recordWork', { on: '2027-10-02', minutes: 90, what: 'Møde' }, anne)
    act(requestId, 'answer', { text: adviceMark }, anne)
    return
  }
  if (stage === 'ending') {
    until(at('2035-07-01 09:00'))
    return
  }
  // Half of them have ended before their time.
  if (doubtful) {
    given('draftTermination', { ground: 'mutual', lastDay: '2027-12-31', reason: 'Aftale', agreed: true }, ulla)
    given('terminate', {}, kim)
  }
  until(at(doubtful ? '2028-01-10 09:00' : '2035-10-15 09:00'))
  given('submitReport', { report: 'closing', text: 'Slut', approvalInForce: true }, anne)
  given('approveReport', { report: 'closing', text: 'Set' }, kaj)
  given('recordHandover', { to: 'Næste', plan: 'Overdraget', doneOn: '2027-12-20' }, anne)
  for (let n = 1; n <= 8; n += 1) given('settleDeviation', { deviation: String(n), text: 'Set' }, kaj)
}
