import { openCase, type DrivenCase } from '../../../support/case-driver'
import { refusalTexts } from '../../../../domain/refusal/refusal-codes'
import type { Person } from '../../../../domain/rights/actor'
import { tenderProcedure, type TenderEvent } from '../../../../domain/tender/procedure'
import type { TenderState } from '../../../../domain/tender/state'
import {
  anne,
  bidOf,
  bringTender,
  evaluatedTender,
  hash,
  kaj,
  notifiedTender,
  omar,
  openedTender,
  pia,
  publishedTender,
  tenderOpenedAt,
  tenderOpening,
  ulla,
} from '../tender-case'

/* Tenders at every point at which something can be given that must not be. */

export type Tender = DrivenCase<TenderState>

export function preparedTender(): Tender {
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(), ulla, tenderOpenedAt)
  bringTender((...given) => {
    tender.act(...given)
  }, 'prepared')
  return tender
}
export const newTender = (): Tender =>
  openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(), ulla, tenderOpenedAt)

export function askedTender(): Tender {
  const tender = publishedTender()
  tender.act('ask', { text: 'Hvor mange timer?' }, anne, '2027-05-01 10:00')
  tender.act('submitBid', bidOf(anne, 'a'), anne, '2027-05-02 10:00')
  return tender
}
export function closedTender(): Tender {
  const tender = askedTender()
  tender.pass('2027-06-01 12:01')
  return tender
}
export function evaluatingTender(): Tender {
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(), ulla, tenderOpenedAt)
  bringTender((...given) => {
    tender.act(...given)
  }, 'evaluating')
  return tender
}
export function draftedTender(): Tender {
  const tender = evaluatedTender()
  tender.act('draftAward', { winners: ['b1'], reason: 'Grund', advantages: 'Fordele' }, ulla, '2027-06-09 10:00')
  return tender
}
export function suspendedTender(): Tender {
  const tender = notifiedTender('2027-06-10 10:00')
  tender.act('registerComplaint', complaint('2027-06-11'), ulla, '2027-06-11 10:00')
  return tender
}
export function tenderToSign(): Tender {
  const tender = notifiedTender('2027-06-10 10:00')
  tender.act('draftContract', contract, ulla, '2027-06-22 00:00')
  return tender
}
export function contractedTender(): Tender {
  const tender = tenderToSign()
  tender.act('signContract', contract, kaj, '2027-06-22 01:00')
  return tender
}
export function announcedTender(): Tender {
  const tender = contractedTender()
  tender.act('recordNotice', { number: '2027/S 1', sentOn: '2027-06-23' }, kaj, '2027-06-23 10:00')
  return tender
}
export function cancelledTender(): Tender {
  const tender = askedTender()
  tender.act('cancel', { reason: 'error', text: 'Fejl' }, kaj, '2027-05-20 10:00')
  return tender
}
export const complaint = (date: string) => ({ complainant: 'Åhuset', received: { date, time: '09:00' } })
export const contract = { bid: 'b1', approvalInForce: true }

export const moments: readonly (readonly [string, () => Tender])[] = [
  ['that is new', newTender],
  ['that is prepared', preparedTender],
  ['that is published, with a question and a bid', askedTender],
  ['that is closed', closedTender],
  ['that is opened', openedTender],
  ['that is evaluated', evaluatingTender],
  ['with a draft of its award', draftedTender],
  ['in standstill', () => notifiedTender('2027-06-10 10:00')],
  ['that a complaint suspends', suspendedTender],
  ['that is ready to sign', tenderToSign],
  ['that is contracted', contractedTender],
  ['that is announced', announcedTender],
  ['that is cancelled', cancelledTender],
]

export const given = (bid: string) => ({ bid, sha256: hash('a'), contentSha256: hash('c') })
export const officer = (subject: string) => ({ subject, name: subject, email: `${subject}@sbst.example` })
export const key = {
  publicKey: { x: 'x'.repeat(43), y: 'y'.repeat(43) },
  keyId: 'k'.repeat(43),
  needed: 2,
  proof: hash('9'),
}
export const answered = { asPublished: 'Spørgsmål', text: 'Svar', namesRemoved: true, material: false }
export const points = { score: 7, text: 'Grund', deviation: 'Grund' }

export function withMemo(): Tender {
  const tender = newTender()
  tender.act('writeMemo', { need: 'Behov', value: 1, regime: 'x' }, ulla, '2027-04-07 10:00')
  return tender
}
export function checkedTender(): Tender {
  const tender = openedTender()
  for (const id of ['b1', 'b2'])
    tender.act('checkBid', { bid: id, approvalInForce: true, admissible: true, reason: 'x' }, ulla, '2027-06-02 09:00')
  return tender
}
export function undeclaredWhileEvaluating(): Tender {
  const tender = evaluatingTender()
  tender.act('appointPanel', { members: [officer('nina')] }, ulla, '2027-06-02 10:30')
  return tender
}

export function pausedTender(): Tender {
  const tender = publishedTender()
  tender.act('pause', { reason: 'x' }, ulla, '2027-05-02 10:00')
  return tender
}
export function begunTender(): Tender {
  const tender = closedTender()
  tender.act('openBids', { envelopes: [given('b1')] }, omar, '2027-06-01 13:00')
  return tender
}
export function lockedTender(): Tender {
  const tender = evaluatingTender()
  for (const id of ['b1', 'b2'])
    for (const criterion of ['kvalitet', 'pris'])
      tender.act('score', { bid: id, criterion, score: 5, text: 'x' }, pia, '2027-06-02 10:30')
  return tender
}
export function lackingTender(): Tender {
  const tender = openedTender()
  const check = { approvalInForce: true, admissible: false, reason: 'x', missing: 'Serviceattest' }
  for (const id of ['b1', 'b2']) tender.act('checkBid', { bid: id, ...check }, ulla, '2027-06-02 09:00')
  return tender
}

/** Refused with a code that has a text, and nothing is another than before. */
export function expectRefused(
  tender: Tender,
  name: string,
  data: unknown,
  by: Person,
  when = '2027-06-25 10:00',
): string {
  const before = JSON.stringify([tender.state, tender.journal])
  const code = tender.refusal(name, data, by, when)
  expect([name, by.subject, code === undefined ? 'given' : 'refused']).toEqual([name, by.subject, 'refused'])
  expect(refusalTexts[code as keyof typeof refusalTexts]).toMatch(/^\p{Lu}.*[.?]$/su)
  expect(JSON.stringify([tender.state, tender.journal])).toBe(before)
  return code ?? ''
}

/** Something that must not be, with the code that it is refused with. */
export type Bad = readonly [
  what: string,
  make: () => Tender,
  name: string,
  data: object,
  by: Person,
  when: string,
  code: string,
]
