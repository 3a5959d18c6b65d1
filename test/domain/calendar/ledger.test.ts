import { computeDeadline } from '../../../domain/calendar/deadline'
import { ruleSetAt, type DeadlineKey } from '../../../domain/calendar/deadline-rule'
import { explainLedger } from '../../../domain/calendar/explain-ledger'
import {
  addEntry,
  openLedger,
  standingOf,
  type DeadlineLedger,
  type LedgerEntry,
} from '../../../domain/calendar/ledger'
import { LedgerFault } from '../../../domain/calendar/ledger-fault'

const { rules } = ruleSetAt('2027-01-01')
const ground = { reason: 'Budgettet mangler', legalBasis: 'socialtilsynsloven § 12', actor: 'Anna Holm' }
const open = (key: DeadlineKey, from: string) => openLedger(computeDeadline(rules[key], from))
const pause = (at: string): LedgerEntry => ({ ...ground, kind: 'pause', at })
const resume = (at: string): LedgerEntry => ({ ...ground, kind: 'resume', at })
const withEntries = (ledger: DeadlineLedger, ...entries: LedgerEntry[]) => entries.reduce(addEntry, ledger)

function codeOf(attempt: () => unknown): string {
  try {
    attempt()
  } catch (fault) {
    if (fault instanceof LedgerFault) return fault.code
    throw fault
  }
  return 'accepted'
}

describe('the deadline ledger', () => {
  test('without entries it stands as the deadline was computed', () => {
    expect(standingOf(open('processing', '2027-01-25'))).toEqual({
      paused: false,
      rawDate: '2027-07-12',
      date: '2027-07-12',
      endsAt: '2027-07-12T22:00:00.000Z',
    })
  })

  test('a paused clock has no due date, only whole days left', () => {
    const paused = withEntries(open('processing', '2027-01-25'), pause('2027-03-01T09:00:00.000Z'))
    expect(standingOf(paused)).toEqual({ paused: true, pausedOn: '2027-03-01', daysLeft: 133 })
  })

  test('resumed, it counts the days left from that day and then moves to a working day', () => {
    const resumed = withEntries(
      open('processing', '2027-01-25'),
      pause('2027-03-01T09:00:00.000Z'),
      resume('2027-03-20T09:00:00.000Z'),
    )
    expect(standingOf(resumed)).toEqual({
      paused: false,
      rawDate: '2027-07-31',
      date: '2027-08-02',
      endsAt: '2027-08-02T22:00:00.000Z',
    })
  })

  test('a pause resumed on the same day costs nothing; one over midnight in Copenhagen gives a day', () => {
    const start = open('party-hearing', '2027-04-06')
    expect(
      standingOf(withEntries(start, pause('2027-04-08T06:00:00.000Z'), resume('2027-04-08T21:59:59.999Z'))),
    ).toMatchObject({ date: '2027-04-20' })
    expect(
      standingOf(withEntries(start, pause('2027-04-08T21:59:59.999Z'), resume('2027-04-08T22:00:00.000Z'))),
    ).toMatchObject({ date: '2027-04-21' })
  })

  test('a clock that counts working days keeps its working days', () => {
    const paused = withEntries(open('access-request', '2027-03-22'), pause('2027-03-24T10:00:00.000Z'))
    expect(standingOf(paused)).toEqual({ paused: true, pausedOn: '2027-03-24', daysLeft: 5 })
    expect(standingOf(withEntries(paused, resume('2027-04-28T10:00:00.000Z')))).toMatchObject({ date: '2027-05-05' })
  })

  test('days won by a move to a working day are not days left', () => {
    // Counted to Thursday 25 March (skærtorsdag), moved to Tuesday 30 March; paused on Friday 26 March.
    const start = open('complaint', '2027-02-25')
    const paused = withEntries(start, pause('2027-03-26T10:00:00.000Z'))
    expect(standingOf(paused)).toMatchObject({ daysLeft: 0 })
    expect(standingOf(withEntries(paused, resume('2027-04-10T10:00:00.000Z')))).toMatchObject({
      rawDate: '2027-04-10',
      date: '2027-04-12',
    })
  })

  test('an extension counts from the last day as readers were told it, or goes to a date', () => {
    const start = open('complaint', '2027-02-25')
    expect(
      standingOf(withEntries(start, { ...ground, kind: 'extend', at: '2027-03-01T09:00:00.000Z', by: { days: 14 } })),
    ).toMatchObject({ date: '2027-04-13' })
    expect(
      standingOf(withEntries(start, { ...ground, kind: 'extend', at: '2027-03-01T09:00:00.000Z', to: '2027-05-01' })),
    ).toMatchObject({ rawDate: '2027-05-01', date: '2027-05-03' })
  })

  test('an extension in a pause adds to the days left', () => {
    const paused = withEntries(open('party-hearing', '2027-04-06'), pause('2027-04-08T06:00:00.000Z'), {
      ...ground,
      kind: 'extend',
      at: '2027-04-09T06:00:00.000Z',
      by: { weeks: 1 },
    })
    expect(standingOf(paused)).toMatchObject({ paused: true, daysLeft: 19 })
  })

  test('an expired deadline can be extended to a day ahead', () => {
    const expired = open('processing', '2027-01-25')
    expect(
      standingOf(withEntries(expired, { ...ground, kind: 'extend', at: '2027-07-12T22:00:00.000Z', by: { weeks: 6 } })),
    ).toMatchObject({ date: '2027-08-23' })
  })

  test('a ledger is plain JSON and keeps the standing after each entry', () => {
    const ledger = withEntries(
      open('processing', '2027-01-25'),
      pause('2027-03-01T09:00:00.000Z'),
      resume('2027-03-20T09:00:00.000Z'),
    )
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger)
    expect(ledger.entries.map((entry) => entry.after.paused)).toEqual([true, false])
  })
})

describe('what the ledger refuses', () => {
  const running = open('processing', '2027-01-25')
  const paused = withEntries(running, pause('2027-03-01T09:00:00.000Z'))
  const extend = { ...ground, kind: 'extend', at: '2027-03-02T09:00:00.000Z' } as const

  test.each([
    ['pausing a paused clock', 'ALREADY_PAUSED', () => addEntry(paused, pause('2027-03-02T09:00:00.000Z'))],
    ['resuming a running clock', 'NOT_PAUSED', () => addEntry(running, resume('2027-03-02T09:00:00.000Z'))],
    ['an entry before the one before it', 'OUT_OF_ORDER', () => addEntry(paused, resume('2027-03-01T08:59:59.999Z'))],
    ['an entry before the clock began', 'OUT_OF_ORDER', () => addEntry(running, pause('2027-01-24T22:59:59.999Z'))],
    ['pausing at the first instant too late', 'EXPIRED', () => addEntry(running, pause('2027-07-12T22:00:00.000Z'))],
    [
      'an entry without a reason',
      'NO_GROUND',
      () => addEntry(running, { ...pause('2027-03-01T09:00:00.000Z'), reason: ' ' }),
    ],
    [
      'an entry without a legal basis',
      'NO_GROUND',
      () => addEntry(running, { ...pause('2027-03-01T09:00:00.000Z'), legalBasis: '' }),
    ],
    ['an entry of nobody', 'NO_GROUND', () => addEntry(running, { ...pause('2027-03-01T09:00:00.000Z'), actor: '' })],
    ['an extension by nothing', 'NOT_LONGER', () => addEntry(running, { ...extend, by: { days: 0 } })],
    ['an extension by nothing in a pause', 'NOT_LONGER', () => addEntry(paused, { ...extend, by: { days: 0 } })],
    ['an extension to an earlier date', 'NOT_LONGER', () => addEntry(running, { ...extend, to: '2027-07-12' })],
    [
      'an extension to a date in a pause',
      'PAUSED_HAS_NO_DATE',
      () => addEntry(paused, { ...extend, to: '2027-12-01' }),
    ],
    [
      'an extension that has run out already',
      'ENDS_IN_PAST',
      () => addEntry(running, { ...extend, at: '2027-09-01T09:00:00.000Z', by: { days: 7 } }),
    ],
    ['a clock for a deadline counted backwards', 'NO_CLOCK', () => open('renewal-cutoff', '2031-07-14')],
  ])('%s: %s', (_what, code, attempt) => {
    expect(codeOf(attempt)).toBe(code)
  })

  test('the last millisecond before the end can still be paused', () => {
    expect(codeOf(() => addEntry(running, pause('2027-07-12T21:59:59.999Z')))).toBe('accepted')
  })
})

test('a ledger tells its whole story', () => {
  const story = withEntries(
    open('processing', '2027-01-25'),
    pause('2027-03-01T09:15:00.000Z'),
    { ...ground, kind: 'extend', at: '2027-03-02T09:15:00.000Z', by: { days: 7 }, reason: 'Sygdom i ledelsen' },
    { ...resume('2027-03-20T09:15:00.000Z'), reason: 'Budgettet er modtaget' },
    { ...ground, kind: 'extend', at: '2027-04-20T09:15:00.000Z', to: '2027-12-24', reason: 'Ekstern udtalelse' },
  )
  expect(explainLedger(story)).toEqual([
    'Sagsbehandlingsfristen er 24 uger regnet fra mandag den 25. januar 2027, som ikke tælles med, og udløber mandag den 12. juli 2027 kl. 24.00, jf. retssikkerhedsloven § 3, stk. 2.',
    'Mandag den 1. marts 2027 kl. 10.15: Fristen er stillet i bero af Anna Holm: Budgettet mangler (socialtilsynsloven § 12). Der er 133 hele dage tilbage.',
    'Tirsdag den 2. marts 2027 kl. 10.15: Fristen er forlænget med 7 dage af Anna Holm: Sygdom i ledelsen (socialtilsynsloven § 12). Der er 140 hele dage tilbage.',
    'Lørdag den 20. marts 2027 kl. 10.15: Fristen løber igen efter 19 dage i bero, sat i gang af Anna Holm: Budgettet er modtaget (socialtilsynsloven § 12). Fristen er regnet på ny; den ville udløbe lørdag den 7. august 2027, men da den dag er en lørdag, og den næste dag er en søndag, udløber den først den nærmest følgende arbejdsdag, mandag den 9. august 2027 kl. 24.00.',
    'Tirsdag den 20. april 2027 kl. 11.15: Fristen er forlænget til fredag den 24. december 2027 af Anna Holm: Ekstern udtalelse (socialtilsynsloven § 12). Fristen er regnet på ny; den ville udløbe fredag den 24. december 2027, men da den dag er juleaftensdag, og de næste dage er juledag og 2. juledag, udløber den først den nærmest følgende arbejdsdag, mandag den 27. december 2027 kl. 24.00.',
    'Fristen udløber mandag den 27. december 2027 kl. 24.00.',
  ])
  expect(
    explainLedger(withEntries(open('access-request', '2027-03-22'), pause('2027-04-02T10:00:00.000Z'))).slice(1),
  ).toEqual([
    'Fredag den 2. april 2027 kl. 12.00: Fristen er stillet i bero af Anna Holm: Budgettet mangler (socialtilsynsloven § 12). Der er 1 hel arbejdsdag tilbage.',
    'Fristen er stillet i bero siden fredag den 2. april 2027 og har ingen udløbsdato; når den løber igen, er der 1 hel arbejdsdag tilbage.',
  ])
})
