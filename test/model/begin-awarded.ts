import type { Person } from '../../domain/rights/actor'
import { kaj, notify, ulla } from '../domain/tender/tender-case'

type Give = (name: string, data: unknown, by: Person, when: string) => void

/** A tender that is evaluated goes on to where one of two winners has signed, or another award has taken the place of one that was complained of. */
export function beginAwarded(given: Give, stage: string): boolean {
  if (stage === 'partly signed') {
    given('draftAward', { winners: ['b1', 'b2'], reason: 'Flest', advantages: 'Fordele' }, ulla, '2027-06-09 10:00')
    given('notifyAward', { channel: 'electronic', voluntaryStandstill: false }, kaj, '2027-06-10 10:00')
    for (const bid of ['b1', 'b2']) given('draftContract', { bid, approvalInForce: true }, ulla, '2027-06-22 00:00')
    given('signContract', { bid: 'b1', approvalInForce: true }, kaj, '2027-06-22 08:00')
    return true
  }
  if (stage !== 'complained') return false
  notify(given, '2027-06-10 10:00')
  const received = { date: '2027-06-11', time: '09:00' }
  given('registerComplaint', { complainant: 'Klager', received }, ulla, '2027-06-11 10:00')
  for (const by of [ulla, kaj]) given('withdrawAward', { reason: 'Fejl' }, by, '2027-06-14 10:00')
  notify(given, '2027-06-15 10:00')
  return true
}
