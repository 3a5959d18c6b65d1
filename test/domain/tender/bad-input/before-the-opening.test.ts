import { bidOf, bent, hash, ida, omar, tenderOpenedAt, ulla } from '../tender-case'
import {
  askedTender,
  closedTender,
  expectRefused,
  given,
  key,
  newTender,
  officer,
  preparedTender,
  withMemo,
  type Bad,
  type Tender,
} from './tenders'

/* What must not be from the first memo to the opening: refused with a code and a Danish text, and nothing changes. */

const bid = (changed: object) => ({ ...bidOf(bent, 'b'), ...changed })
const criteria = (...weights: readonly number[]) =>
  weights.map((weight, n) => ({ id: `k${n}`, name: `Kriterium ${n}`, weight }))
const early = '2027-06-01 12:00'
const timetable = {
  questionsUntil: { date: '2027-05-18', time: '12:00' },
  bidsUntil: { date: '2027-06-01', time: '12:00' },
}

const bad: readonly Bad[] = [
  [
    'weights of 99',
    newTender,
    'setModel',
    { criteria: criteria(60, 39), highest: 10, method: 'x' },
    ulla,
    tenderOpenedAt,
    'WEIGHTS_NOT_HUNDRED',
  ],
  [
    'weights of 101',
    newTender,
    'setModel',
    { criteria: criteria(60, 41), highest: 10, method: 'x' },
    ulla,
    tenderOpenedAt,
    'WEIGHTS_NOT_HUNDRED',
  ],
  [
    'a contract before its bids',
    newTender,
    'setTimetable',
    { ...timetable, start: '2027-05-31' },
    ulla,
    tenderOpenedAt,
    'DATE_INVALID',
  ],
  [
    'questions after the bids',
    newTender,
    'setTimetable',
    { ...timetable, questionsUntil: { date: '2027-06-02', time: '12:00' }, start: '2027-10-01' },
    ulla,
    tenderOpenedAt,
    'DATE_INVALID',
  ],
  [
    'one officer with two shares',
    newTender,
    'registerKey',
    { ...key, openers: [ulla, ulla, ida].map(({ subject }) => officer(subject)) },
    ulla,
    tenderOpenedAt,
    'SAME_OFFICER',
  ],
  [
    'more openers needed than there are',
    newTender,
    'registerKey',
    { ...key, needed: 4, openers: [ulla, omar, ida].map(({ subject }) => officer(subject)) },
    ulla,
    tenderOpenedAt,
    'INVALID_FIELDS',
  ],
  [
    'a drill with one’s own share twice',
    preparedTender,
    'recordDrill',
    { with: [1], proof: hash('9') },
    ulla,
    '2027-04-08 10:00',
    'SAME_OFFICER',
  ],
  [
    'a drill with three where two open',
    preparedTender,
    'recordDrill',
    { with: [2, 3], proof: hash('9') },
    ulla,
    '2027-04-08 10:00',
    'INVALID_FIELDS',
  ],
  [
    'an approval of one’s own memo',
    withMemo,
    'approveMemo',
    {},
    { ...ulla, roles: ['tender-officer', 'contract-manager'] },
    '2027-04-08 10:00',
    'FOUR_EYES',
  ],
  [
    'a market dialogue of tomorrow',
    newTender,
    'recordDialogue',
    { on: '2027-04-09', minutes: 'x' },
    ulla,
    '2027-04-08 10:00',
    'DATE_INVALID',
  ],
  [
    'a question after its deadline',
    askedTender,
    'ask',
    { text: 'For sent?' },
    bent,
    '2027-05-18 12:01',
    'QUESTIONS_CLOSED',
  ],
  [
    'a bid without an approval for the lot',
    askedTender,
    'submitBid',
    bid({ approvalId: undefined }),
    bent,
    '2027-05-03 10:00',
    'LOT_WITHOUT_APPROVAL',
  ],
  [
    'an envelope larger than the lot takes',
    askedTender,
    'submitBid',
    bid({ size: 10 * 1024 * 1024 + 1 }),
    bent,
    '2027-05-03 10:00',
    'BID_TOO_LARGE',
  ],
  ['another’s envelope', askedTender, 'submitBid', bid({ sha256: hash('a') }), bent, '2027-05-03 10:00', 'BID_COPIED'],
  [
    'a bid taken back by whoever has sent none',
    askedTender,
    'withdrawBid',
    {},
    bent,
    '2027-05-03 10:00',
    'BID_UNKNOWN',
  ],
  [
    'an opening a millisecond early',
    askedTender,
    'openBids',
    { envelopes: [given('b1')] },
    omar,
    early,
    'OPENING_TOO_EARLY',
  ],
  ['a confirmation before the deadline', askedTender, 'confirmOpening', {}, ida, early, 'OPENING_TOO_EARLY'],
  [
    'an opening of another envelope',
    closedTender,
    'openBids',
    { envelopes: [{ ...given('b1'), sha256: hash('e') }] },
    omar,
    '2027-06-01 13:00',
    'ENVELOPE_OTHER',
  ],
  [
    'an opening by an officer who holds no share',
    closedTender,
    'openBids',
    { envelopes: [given('b1')] },
    { ...ulla, subject: 'nora' },
    '2027-06-01 13:00',
    'NOT_ALLOWED',
  ],
  [
    'a confirmation where nobody has opened',
    closedTender,
    'confirmOpening',
    {},
    ida,
    '2027-06-01 13:00',
    'OPENING_MISSING',
  ],
]

it.each(bad)('%s is refused, and nothing changes', (_what, make, name, data, by, when, code) => {
  expect(expectRefused(make(), name, data, by, when)).toBe(code)
})

const parts: Readonly<Record<string, (tender: Tender) => void>> = {
  MEMO_MISSING: (tender) => {
    tender.act('writeMemo', { need: 'Behov', value: 1, regime: 'x' }, ulla, '2027-04-08 10:00')
  },
  PANEL_UNDECLARED: (tender) => {
    tender.act('appointPanel', { members: [officer('nina')] }, ulla, '2027-04-08 10:00')
  },
  DRILL_MISSING: (tender) => {
    const openers = [ulla, omar, ida].map(({ subject }) => officer(subject))
    tender.act('registerKey', { ...key, openers }, ulla, '2027-04-08 10:00')
  },
  SHARE_LOST: (tender) => {
    tender.act('reportShareLost', { explanation: 'Brændt' }, ida, '2027-04-08 10:00')
  },
}
it.each(Object.entries(parts))('nothing is published with %s', (code, undo) => {
  const tender = preparedTender()
  undo(tender)
  expect(expectRefused(tender, 'publish', {}, ulla, '2027-04-26 10:00')).toBe(code)
})

it('nor before there are documents, a model and a key, nor when its timetable has been overtaken', () => {
  expect(expectRefused(withMemo(), 'publish', {}, ulla, '2027-04-26 10:00')).toBe('MEMO_MISSING')
  expect(expectRefused(preparedTender(), 'publish', {}, ulla, '2027-05-18 12:01')).toBe('DATE_INVALID')
})
