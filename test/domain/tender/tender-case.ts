import type { Person, Role } from '../../../domain/rights/actor'
import { tenderProcedure, type TenderEvent } from '../../../domain/tender/procedure'
import type { TenderState } from '../../../domain/tender/state'
import { openCase, type DrivenCase } from '../../support/case-driver'

/** Everybody of a tender: three openers, of whom the first leads it, a contract manager, a panel of two, and two bidders. */
const person = (subject: string, role: Role, organisation = 'SBST'): Person => ({
  kind: 'person',
  subject,
  name: subject,
  roles: [role],
  organisation,
})
export const ulla = person('ulla', 'tender-officer')
export const omar = person('omar', 'tender-officer')
export const ida = person('ida', 'tender-officer')
export const kaj = person('kaj', 'contract-manager')
export const pia = person('pia', 'panel')
export const per = person('per', 'panel')
export const anne = person('anne', 'provider', '12345678')
export const bent = person('bent', 'provider', '87654321')
export const stranger = person('fremmed', 'provider', '11223344')

const named = ({ subject, name }: Person) => ({ subject, name, email: `${subject}@sbst.example` })
export const hash = (letter: string): string => letter.repeat(64)
const proof = hash('9')

export const bidOf = (who: Person, letter: string) => ({
  bidder: { name: `Tilbud ${who.subject}`, contactName: who.name, email: `${who.subject}@tilbud.example` },
  documentId: `kuvert-${who.subject}-${letter}`,
  sha256: hash(letter),
  size: 2_000_000,
  approvalId: `approval-${who.subject}0001`,
})

/** A lot on 6 April 2027 that is ready to be published: bids until Tuesday 1 June 2027 at noon. */
export function preparedTender(suppliers = 1): DrivenCase<TenderState> {
  const tender = openCase<TenderState, TenderEvent>(
    tenderProcedure,
    { title: 'Udbud', lot: '1', specialeId: 'autisme', suppliers, volumeHours: 1200, largestBid: 10 },
    ulla,
    '2027-04-06 09:00',
  )
  const when = '2027-04-07 09:00'
  tender.act('writeMemo', { need: 'Behov', value: 12_000_000, regime: 'Begrundelse' }, ulla, when)
  tender.act('approveMemo', {}, kaj, when)
  tender.act('appointPanel', { members: [pia, per].map(named) }, ulla, when)
  for (const member of [pia, per]) tender.act('declareImpartiality', { impartial: true }, member, when)
  const criteria = [
    { id: 'kvalitet', name: 'Kvalitet', weight: 60 },
    { id: 'pris', name: 'Pris', weight: 40 },
  ]
  tender.act('setModel', { criteria, highest: 10, method: 'Metode' }, ulla, when)
  tender.act(
    'setTimetable',
    {
      questionsUntil: { date: '2027-05-18', time: '12:00' },
      bidsUntil: { date: '2027-06-01', time: '12:00' },
      start: '2027-10-01',
    },
    ulla,
    when,
  )
  tender.act(
    'attachDocument',
    {
      documentId: 'betingelser-1',
      mediaType: 'application/pdf',
      size: 1,
      sha256: hash('1'),
      name: 'Betingelser.pdf',
      kind: 'tender-document',
    },
    ulla,
    when,
  )
  const key = { publicKey: { x: 'x'.repeat(43), y: 'y'.repeat(43) }, keyId: 'k'.repeat(43), needed: 2, proof }
  tender.act('registerKey', { ...key, openers: [ulla, omar, ida].map(named) }, ulla, when)
  for (const [who, other] of [
    [ulla, 2],
    [omar, 3],
    [ida, 1],
  ] as const)
    tender.act('recordDrill', { with: [other], proof }, who, when)
  return tender
}

/** Published on 26 April 2027. */
export function publishedTender(suppliers = 1): DrivenCase<TenderState> {
  const tender = preparedTender(suppliers)
  tender.act('publish', {}, ulla, '2027-04-26 10:00')
  return tender
}

/** Two bids in time, opened by two. */
export function openedTender(bidders: readonly Person[] = [anne, bent]): DrivenCase<TenderState> {
  const tender = publishedTender()
  const ids = bidders.map((_bidder, n) => `b${n + 1}`)
  bidders.forEach((who, n) => tender.act('submitBid', bidOf(who, 'ab'[n] ?? ''), who, '2027-05-31 10:00'))
  const envelopes = ids.map((bid, n) => ({ bid, sha256: hash('ab'[n] ?? ''), contentSha256: hash('cd'[n] ?? '') }))
  tender.act('openBids', { envelopes }, omar, '2027-06-01 12:01')
  tender.act('confirmOpening', {}, ida, '2027-06-01 12:10')
  return tender
}

/** Checked and evaluated: `b1` of Anne has 760, `b2` of Bent 740. */
export function evaluatedTender(bidders: readonly Person[] = [anne, bent]): DrivenCase<TenderState> {
  const tender = openedTender(bidders)
  const ids = bidders.map((_bidder, n) => `b${n + 1}`)
  const when = '2027-06-02 10:00'
  for (const member of [pia, per]) tender.act('declareImpartiality', { impartial: true }, member, when)
  for (const bid of ids)
    tender.act('checkBid', { bid, approvalInForce: true, admissible: true, reason: 'I orden' }, ulla, when)
  tender.act('beginEvaluation', {}, ulla, when)
  const points: Readonly<Record<string, number>> = { 'b1/kvalitet': 8, 'b1/pris': 7, 'b2/kvalitet': 7, 'b2/pris': 8 }
  const each = ids.flatMap((bid) => ['kvalitet', 'pris'].map((criterion) => ({ bid, criterion })))
  const scoreOf = ({ bid, criterion }: { readonly bid: string; readonly criterion: string }) => ({
    bid,
    criterion,
    score: points[`${bid}/${criterion}`],
    text: 'Begrundet i fællesskab',
  })
  for (const member of [pia, per]) {
    for (const one of each)
      tender.act('score', { ...scoreOf(one), text: `Begrundelse af ${member.subject}` }, member, when)
    tender.act('lockScores', {}, member, when)
  }
  for (const one of each) tender.act('agree', scoreOf(one), pia, when)
  tender.act('submitReport', { text: 'Rapport' }, pia, when)
  return tender
}

/** Awarded to `b1` and told to all at a time in Denmark. */
export function notifiedTender(
  when: string,
  channel: 'electronic' | 'letter' = 'electronic',
  bidders: readonly Person[] = [anne, bent],
): DrivenCase<TenderState> {
  const tender = evaluatedTender(bidders)
  tender.act('draftAward', { winners: ['b1'], reason: 'Flest point', advantages: 'Fordele' }, ulla, when)
  tender.act('notifyAward', { channel, voluntaryStandstill: false }, kaj, when)
  return tender
}
