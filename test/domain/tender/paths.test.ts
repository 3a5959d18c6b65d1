import fc from 'fast-check'
import { endOfCivilDay } from '../../../domain/calendar/in-time'
import { addMillis, epochOf } from '../../../domain/calendar/instant'
import {
  allowedCommands,
  applyEvents,
  deadlineCommand,
  judge,
  nextDeadline,
  type CaseSnapshot,
} from '../../../domain/process/judge'
import type { CaseState, DomainEvent, Procedure, Recorded } from '../../../domain/process/procedure'
import { Refusal } from '../../../domain/refusal/refusal'
import type { Person } from '../../../domain/rights/actor'
import { caseDocuments } from '../../../domain/tender/documents/case-documents'
import { allLocked } from '../../../domain/tender/panel-member'
import { tenderProcedure } from '../../../domain/tender/procedure'
import type { TenderState } from '../../../domain/tender/state'
import { openedStatuses } from '../../../domain/tender/statuses'
import { tenderData } from './tender-data'
import {
  anne,
  bent,
  bidOf,
  ida,
  kaj,
  notifiedTender,
  omar,
  openedTender,
  per,
  pia,
  preparedTender,
  publishedTender,
  stranger,
  ulla,
} from './tender-case'

/* Random people, clocks and panels: bids stay sealed (I9) and blind, and nothing is signed in standstill (I10), whatever they do. */

const people = [ulla, omar, ida, kaj, pia, per, anne, bent, stranger]
const seed = Number(process.env['SEED'] ?? 2027)
const starts = ['prepared', 'published', 'nearly over', 'bid on', 'opened', 'notified', 'to sign'] as const

const paths = fc.record({
  start: fc.constantFrom(...starts),
  steps: fc.array(
    fc.record({
      who: fc.nat(99),
      what: fc.nat(999),
      data: fc.nat(999),
      hours: fc.oneof({ weight: 8, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(400) }),
    }),
    { minLength: 20, maxLength: 60 },
  ),
})

type Path = typeof paths extends fc.Arbitrary<infer T> ? T : never
interface Moment {
  readonly state: TenderState
  readonly event?: Recorded<DomainEvent>
}

function begin(start: Path['start']): CaseSnapshot & { readonly at: string } {
  const tender = {
    prepared: preparedTender,
    published: publishedTender,
    'nearly over': publishedTender,
    'bid on': publishedTender,
    opened: openedTender,
    notified: () => notifiedTender('2027-06-10 10:00'),
    'to sign': () => notifiedTender('2027-06-10 10:00'),
  }[start]()
  if (start === 'to sign') tender.act('draftContract', { bid: 'b1', approvalInForce: true }, ulla, '2027-06-22 00:00')
  if (start === 'bid on')
    for (const [who, letter] of [
      [anne, 'a'],
      [bent, 'b'],
    ] as const)
      tender.act('submitBid', bidOf(who, letter), who, '2027-05-20 10:00')
  return {
    state: tender.state,
    seq: tender.journal.length,
    at: start === 'nearly over' ? '2027-06-01T08:00:00.000Z' : (tender.journal.at(-1)?.at ?? ''),
  }
}

/** Every moment of a path, with the event that led to it. */
function walk({ start, steps }: Path, procedure: Procedure): readonly Moment[] {
  const from = begin(start)
  let now = from.at
  let snapshot: CaseSnapshot = from
  const moments: Moment[] = [{ state: snapshot.state as TenderState }]
  const take = (events: readonly Recorded<DomainEvent>[]): void => {
    for (const event of events) {
      snapshot = applyEvents(procedure, snapshot, [event]) ?? snapshot
      moments.push({ state: snapshot.state as TenderState, event })
    }
  }
  for (const { who, what, data, hours } of steps) {
    now = addMillis(now, hours * 3_600_000)
    for (
      let due = nextDeadline(procedure, snapshot.state);
      due !== undefined && due.at <= now;
      due = nextDeadline(procedure, snapshot.state)
    )
      take(judge(procedure, snapshot, deadlineCommand(due)))
    const by = people[who % people.length] ?? ulla
    const names = [
      ...allowedCommands(procedure, snapshot.state, by),
      ...(by.roles.includes('provider') ? ['submitBid'] : []),
    ]
    const name = names[what % Math.max(names.length, 1)]
    if (name === undefined) continue
    const given = tenderData(name, data, snapshot.state as TenderState, by, now)
    try {
      take(judge(procedure, snapshot, { commandId: `c${epochOf(now)}-${what}`, name, data: given, by, at: now }))
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
    }
  }
  return moments
}

const invariants: Readonly<Record<string, (moment: Moment, procedure: Procedure) => string | undefined>> = {
  'who has bid, and what, is known to nobody else before the opening (I9)': ({ state }, procedure) => {
    if (openedStatuses.includes(state.status)) return undefined
    const readers: readonly (Person | undefined)[] = [ulla, kaj, pia, stranger, undefined]
    const seen = readers.map((person) => JSON.stringify(procedure.view(state, person === undefined ? {} : { person })))
    // From the deadline the openers have what they need to open with.
    const told = state.status === 'closed' ? seen.slice(1) : seen
    return told.some((text) => /kuvert-(anne|bent)|Tilbud (anne|bent)/.test(text)) ? 'a view tells it' : undefined
  },
  'no envelope is fetched before the deadline, and none that was late or taken back ever (I9)': (
    { state },
    procedure,
  ) => {
    const fetched = (procedure.documents?.(state) ?? []).map(({ sha256 }) => sha256)
    const sealed = state.bids.filter(
      ({ late, withdrawnAt }) => state.status !== 'closed' || late === true || withdrawnAt !== undefined,
    )
    return sealed.flatMap(({ versions }) => versions).some(({ sha256 }) => fetched.includes(sha256))
      ? 'fetched'
      : undefined
  },
  'nothing is signed in standstill, under a complaint that suspends, or by whoever made it ready (I10)': ({
    state,
    event,
  }) => {
    if (event?.event.type !== 'contract-signed' || event.by.kind !== 'person') return undefined
    const { bid } = event.event as unknown as { readonly bid: string }
    const ends = state.award?.notified?.standstillEnds
    if (ends !== undefined && event.at < endOfCivilDay(ends)) return `signed at ${event.at}, standstill to ${ends}`
    if (state.boardComplaints.some(({ suspends, ruling }) => suspends && ruling === undefined)) return 'suspended'
    return state.contracts.find((one) => one.bid === bid)?.draftedBy === event.by.subject
      ? 'one pair of eyes'
      : undefined
  },
  'a score is its giver’s alone until all have locked': ({ state }, procedure) => {
    if (allLocked(state.panel)) return undefined
    const seen = JSON.stringify(procedure.view(state, { person: pia }))
    const others = state.panel.filter(({ subject }) => subject !== 'pia').flatMap(({ scores }) => Object.values(scores))
    return others.some(({ text }) => seen.includes(text)) ? 'seen' : undefined
  },
}

const broken = (path: Path, procedure: Procedure): readonly string[] =>
  walk(path, procedure).flatMap((moment) =>
    Object.entries(invariants).flatMap(([name, invariant]) => {
      const how = invariant(moment, procedure)
      return how === undefined ? [] : [`${name}: ${how}`]
    }),
  )

const own: Procedure = tenderProcedure

test(`whatever people and clocks do, the invariants hold, and every status is met (seed ${seed})`, () => {
  const met = new Set<string>()
  fc.assert(
    fc.property(paths, (path) => {
      for (const { state } of walk(path, own)) met.add(state.status)
      expect(broken(path, own)).toEqual([])
    }),
    { seed, numRuns: 150 },
  )
  expect(Object.keys(own.statuses).filter((status) => !met.has(status))).toEqual([])
})

const opened = (name: string, change: object): Procedure => ({
  ...own,
  commands: own.commands.map((command) => (command.name === name ? { ...command, ...change } : command)),
})

test.each<[invariant: string, mutation: string, Procedure]>([
  [
    'who has bid',
    'the view tells the bids',
    { ...own, view: (state, reader) => ({ ...own.view(state, reader), bids: (state as TenderState).bids }) },
  ],
  [
    'no envelope is fetched',
    'envelopes are documents from their receipt on',
    { ...own, documents: (state: CaseState) => caseDocuments({ ...(state as TenderState), status: 'closed' }) },
  ],
  [
    'nothing is signed',
    'a contract is made ready and signed in standstill too',
    {
      ...own,
      commands: opened('draftContract', { from: ['standstill'], moves: [['standstill', 'standstill']] }).commands.map(
        (command) =>
          command.name === 'signContract'
            ? { ...command, from: ['standstill'], moves: [['standstill', 'contracted']] }
            : command,
      ),
    },
  ],
  [
    'a score is its giver’s alone',
    'the panel reads everybody’s scores',
    { ...own, view: (state, reader) => ({ ...own.view(state, reader), all: (state as TenderState).panel }) },
  ],
])('is noticed by »%s …«: %s', (invariant, _mutation, mutated) => {
  const found = fc.check(
    fc.property(paths, (path) => !broken(path, mutated).some((how) => how.startsWith(invariant))),
    { seed, numRuns: 400 },
  )
  expect(found.failed).toBe(true)
})
