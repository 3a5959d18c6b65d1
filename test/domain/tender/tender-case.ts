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

/** They answer for the office when somebody asks for access to the tender. */
export const sofie = person('sofie', 'caseworker')
export const jens = person('jens', 'lawyer')

/** All of them. */
export const tenderPeople: readonly Person[] = [ulla, omar, ida, kaj, pia, per, anne, bent, stranger, sofie, jens]

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

/** Gives a command of the tender at a time in Denmark. */
type Act = (name: string, data: unknown, by: Person, when: string) => void

export const tenderOpening = (suppliers = 1) => ({
  title: 'Udbud',
  lot: '1',
  specialeId: 'autisme',
  suppliers,
  volumeHours: 1200,
  largestBid: 10,
})
export const tenderOpenedAt = '2027-04-06 09:00'

/** How far a tender is brought: each stage goes on from the one before. */
export const tenderStages = ['prepared', 'published', 'bid on', 'opened', 'evaluating', 'evaluated'] as const
export type TenderStage = (typeof tenderStages)[number]

/** Brings a tender that has been opened to a stage. */
export function bringTender(act: Act, to: TenderStage, bidders: readonly Person[] = [anne, bent]): void {
  const ids = bidders.map((_bidder, n) => `b${n + 1}`)
  const stages: Readonly<Record<TenderStage, () => void>> = {
    prepared: () => {
      prepare(act)
    },
    published: () => {
      act('publish', {}, ulla, '2027-04-26 10:00')
    },
    'bid on': () => {
      for (const [n, who] of bidders.entries()) act('submitBid', bidOf(who, 'ab'[n] ?? ''), who, '2027-05-31 10:00')
    },
    opened: () => {
      const envelopes = ids.map((bid, n) => ({
        bid,
        sha256: hash('ab'[n] ?? ''),
        contentSha256: hash('cd'[n] ?? ''),
      }))
      act('openBids', { envelopes }, omar, '2027-06-01 12:01')
      act('confirmOpening', {}, ida, '2027-06-01 12:10')
    },
    evaluating: () => {
      beginEvaluation(act, ids)
    },
    evaluated: () => {
      evaluate(act, ids)
    },
  }
  for (const stage of tenderStages.slice(0, tenderStages.indexOf(to) + 1)) stages[stage]()
}

function prepare(act: Act): void {
  const when = '2027-04-07 09:00'
  act('writeMemo', { need: 'Behov', value: 12_000_000, regime: 'Begrundelse' }, ulla, when)
  act('approveMemo', {}, kaj, when)
  act('appointPanel', { members: [pia, per].map(named) }, ulla, when)
  for (const member of [pia, per]) act('declareImpartiality', { impartial: true }, member, when)
  const criteria = [
    { id: 'kvalitet', name: 'Kvalitet', weight: 60 },
    { id: 'pris', name: 'Pris', weight: 40 },
  ]
  act('setModel', { criteria, highest: 10, method: 'Metode' }, ulla, when)
  act(
    'setTimetable',
    {
      questionsUntil: { date: '2027-05-18', time: '12:00' },
      bidsUntil: { date: '2027-06-01', time: '12:00' },
      start: '2027-10-01',
    },
    ulla,
    when,
  )
  act(
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
  act('registerKey', { ...key, openers: [ulla, omar, ida].map(named) }, ulla, when)
  for (const [who, other] of [
    [ulla, 2],
    [omar, 3],
    [ida, 1],
  ] as const)
    act('recordDrill', { with: [other], proof }, who, when)
}

const evaluatedAt = '2027-06-02 10:00'

function beginEvaluation(act: Act, ids: readonly string[]): void {
  const when = evaluatedAt
  for (const member of [pia, per]) act('declareImpartiality', { impartial: true }, member, when)
  for (const bid of ids)
    act('checkBid', { bid, approvalInForce: true, admissible: true, reason: 'I orden' }, ulla, when)
  act('beginEvaluation', {}, ulla, when)
}

function evaluate(act: Act, ids: readonly string[]): void {
  const when = evaluatedAt
  const points: Readonly<Record<string, number>> = { 'b1/kvalitet': 8, 'b1/pris': 7, 'b2/kvalitet': 7, 'b2/pris': 8 }
  const each = ids.flatMap((bid) => ['kvalitet', 'pris'].map((criterion) => ({ bid, criterion })))
  const scoreOf = ({ bid, criterion }: { readonly bid: string; readonly criterion: string }) => ({
    bid,
    criterion,
    score: points[`${bid}/${criterion}`],
    text: 'Begrundet i fællesskab',
  })
  for (const member of [pia, per]) {
    for (const one of each) act('score', { ...scoreOf(one), text: `Begrundelse af ${member.subject}` }, member, when)
    act('lockScores', {}, member, when)
  }
  for (const one of each) act('agree', scoreOf(one), pia, when)
  act('submitReport', { text: 'Rapport' }, pia, when)
}

/** Awarded to `b1` and told to all at a time in Denmark. */
export function notify(act: Act, when: string, channel: 'electronic' | 'letter' = 'electronic'): void {
  act('draftAward', { winners: ['b1'], reason: 'Flest point', advantages: 'Fordele' }, ulla, when)
  act('notifyAward', { channel, voluntaryStandstill: false }, kaj, when)
}

/** A lot on 6 April 2027, brought to a stage: bids until Tuesday 1 June 2027 at noon; `b1` of Anne gets 760, `b2` of Bent 740. */
function drivenTender(to: TenderStage, suppliers = 1, bidders?: readonly Person[]): DrivenCase<TenderState> {
  const tender = openCase<TenderState, TenderEvent>(tenderProcedure, tenderOpening(suppliers), ulla, tenderOpenedAt)
  bringTender(
    (...given) => {
      tender.act(...given)
    },
    to,
    bidders,
  )
  return tender
}

/** Published on 26 April 2027. */
export const publishedTender = (suppliers = 1): DrivenCase<TenderState> => drivenTender('published', suppliers)
/** Opened, with the bids of Anne and Bent. */
export const openedTender = (): DrivenCase<TenderState> => drivenTender('opened')
/** Checked and evaluated. */
export const evaluatedTender = (bidders?: readonly Person[]): DrivenCase<TenderState> =>
  drivenTender('evaluated', 1, bidders)
/** Awarded. */
export function notifiedTender(
  when: string,
  channel?: 'electronic' | 'letter',
  bidders?: readonly Person[],
): DrivenCase<TenderState> {
  const tender = evaluatedTender(bidders)
  notify(
    (...given) => {
      tender.act(...given)
    },
    when,
    channel,
  )
  return tender
}
