import { refusalTexts } from '../../../../domain/refusal/refusal-codes'
import type { Person } from '../../../../domain/rights/actor'
import { tenderProcedure } from '../../../../domain/tender/procedure'
import {
  anne,
  bidOf,
  evaluatedTender,
  hash,
  ida,
  kaj,
  notifiedTender,
  omar,
  openedTender,
  pia,
  publishedTender,
  ulla,
} from '../tender-case'
import {
  answered,
  askedTender,
  begunTender,
  cancelledTender,
  contract,
  contractedTender,
  draftedTender,
  evaluatingTender,
  given,
  lackingTender,
  lockedTender,
  newTender,
  officer,
  pausedTender,
  preparedTender,
  suspendedTender,
  tenderToSign,
  withMemo,
  type Tender,
} from './tenders'

/* What is given twice is done once, or is said to be done again. */

const { commands } = tenderProcedure

/** Given again at once it is done again, each with what comes of that. */
const repeats: Readonly<Record<string, string>> = {
  writeMemo: 'a new memo, approved anew',
  recordDialogue: 'minutes of another dialogue',
  setModel: 'overwrites',
  setTimetable: 'overwrites',
  registerKey: 'a new key, with drills of its own',
  ask: 'another question',
  correct: 'another correction',
  checkBid: 'a later check takes the place of the earlier one',
  score: 'overwrites',
  agree: 'overwrites',
  draftAward: 'overwrites',
  registerComplaint: 'another complaint',
  draftContract: 'overwrites',
  stateNoticeFacts: 'overwrites',
  withdrawAward: 'the same proposal by the same person: it takes another to confirm',
  supplyMissing: 'more of what was asked for',
}
const several: readonly (readonly [name: string, make: () => Tender, data: object, by: Person, when: string])[] = [
  ['approveMemo', withMemo, {}, kaj, '2027-04-08 10:00'],
  ['appointPanel', newTender, { members: [officer('pia')] }, ulla, '2027-04-08 10:00'],
  ['declareImpartiality', preparedTender, { impartial: true }, pia, '2027-04-08 10:00'],
  ['excuseMember', preparedTender, { member: 'pia', reason: 'x' }, ulla, '2027-04-08 10:00'],
  ['recordDrill', preparedTender, { with: [2], proof: hash('9') }, ulla, '2027-04-08 10:00'],
  ['reportShareLost', preparedTender, { explanation: 'x' }, ida, '2027-04-08 10:00'],
  ['publish', preparedTender, {}, ulla, '2027-04-26 10:00'],
  ['follow', publishedTender, { bidder: bidOf(anne, 'a').bidder }, anne, '2027-05-01 10:00'],
  ['answer', askedTender, { question: 'q1', ...answered }, ulla, '2027-05-03 10:00'],
  ['submitBid', publishedTender, bidOf(anne, 'a'), anne, '2027-05-01 10:00'],
  ['withdrawBid', askedTender, {}, anne, '2027-05-03 10:00'],
  ['pause', publishedTender, { reason: 'x' }, ulla, '2027-05-03 10:00'],
  ['confirmOpening', begunTender, {}, ida, '2027-06-01 13:05'],
  ['openBids', openedTender, { envelopes: [given('b1')] }, omar, '2027-06-01 13:00'],
  ['beginEvaluation', evaluatingTender, {}, ulla, '2027-06-02 11:00'],
  ['lockScores', lockedTender, {}, pia, '2027-06-02 11:00'],
  ['submitReport', evaluatedTender, { text: 'x' }, pia, '2027-06-02 11:00'],
  ['notifyAward', draftedTender, { channel: 'electronic', voluntaryStandstill: false }, kaj, '2027-06-10 10:00'],
  [
    'recordRuling',
    suspendedTender,
    { complaint: 'k1', ruling: 'lifted', decidedOn: '2027-06-12', text: 'x' },
    kaj,
    '2027-06-12 10:00',
  ],
  ['noteApprovalLost', () => notifiedTender('2027-06-10 10:00'), { bid: 'b1', reason: 'x' }, ulla, '2027-06-12 10:00'],
  ['signContract', tenderToSign, contract, kaj, '2027-06-22 10:00'],
  ['recordNotice', contractedTender, { number: 'x', sentOn: '2027-06-23' }, kaj, '2027-06-25 10:00'],
  ['cancel', askedTender, { reason: 'error', text: 'x' }, kaj, '2027-05-20 10:00'],
  ['destroyUnopened', cancelledTender, { sharesDestroyed: true, witnessed: 'x' }, omar, '2027-06-25 10:00'],
  ['requestMissing', lackingTender, { until: '2027-06-10' }, ulla, '2027-06-02 10:00'],
  [
    'resume',
    pausedTender,
    { reason: 'x', newDeadline: { date: '2027-06-08', time: '12:00' } },
    ulla,
    '2027-05-03 10:00',
  ],
]
it.each(several)('%s twice is once: the second time nothing changes', (name, make, data, by, when) => {
  const tender = make()
  if (tender.refusal(name, data, by, when) === undefined) tender.act(name, data, by, when)
  const after = JSON.stringify(tender.state)
  const code = tender.refusal(name, data, by, when)
  if (code === undefined) tender.act(name, data, by, when)
  else expect(refusalTexts[code as keyof typeof refusalTexts]).toMatch(/^\p{Lu}/u)
  expect(JSON.stringify(tender.state)).toBe(after)
})

/** Shared by many processes, or given by a program: their own tests hold them. */
const held =
  /^(prepare|.*Access.*|attachDocument|note(Infection|Replaced|NoticeOverdue|EnvelopesDeleted|Letter.*)|report(Early.*)|.*(Posted|Served|Address|Undeliver.*|Delivered|Reading|Released?).*|let.*|close.*|end.*|conclude.*|record(Undeliverable|Availability))$/
it('… or is said to be done again, for every command of the table', () => {
  const known = [...several.map(([name]) => name), ...Object.keys(repeats)]
  expect(commands.map(({ name }) => name).filter((name) => !known.includes(name) && !held.test(name))).toEqual([])
})
