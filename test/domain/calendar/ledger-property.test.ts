import fc from 'fast-check'
import { computeDeadline } from '../../../domain/calendar/deadline'
import { ruleSetAt } from '../../../domain/calendar/deadline-rule'
import {
  addEntry,
  openLedger,
  standingOf,
  type DeadlineLedger,
  type LedgerEntry,
} from '../../../domain/calendar/ledger'
import { LedgerFault } from '../../../domain/calendar/ledger-fault'
import { rests, rolled, step, wallClock, wallDate } from './oracle'

const { rules } = ruleSetAt('2027-01-01')
const ground = { reason: 'r', legalBasis: 'l', actor: 'a' }

type Clock = 'processing' | 'complaint' | 'party-hearing' | 'access-request' | 'standstill-electronic'
type Step = { kind: 'pause' } | { kind: 'resume' } | { kind: 'extend'; by: number }

/**
 * The ledger again, as a clerk with a wall calendar would keep it: a budget of days, used up one day at a time by walking
 * from the start, skipping each day that began while the clock stood still. It shares no arithmetic with the ledger.
 */
class Clerk {
  private budget: number
  private readonly log: { date: string; paused: boolean }[] = []

  constructor(
    private readonly clock: Clock,
    private readonly from: string,
    budget: number,
  ) {
    this.budget = budget
  }

  get paused(): boolean {
    return this.log.at(-1)?.paused ?? false
  }

  /** The last day, or undefined while the clock stands still. */
  lastDay(): string | undefined {
    if (this.paused) return undefined
    let date = this.from
    for (let left = this.budget; left > 0;) {
      date = step(date)
      if (this.uses(date)) left -= 1
    }
    const resumed = this.log.at(-1)?.date
    return rolled(resumed !== undefined && resumed > date ? resumed : date, rules[this.clock].calendar)
  }

  note(date: string, paused: boolean): void {
    this.log.push({ date, paused })
  }

  /** A running clock gets its new days from the last day on, a paused one on top of what is left. */
  extend(by: number): void {
    const lastDay = this.lastDay()
    const until = lastDay ?? this.log.at(-1)?.date ?? this.from
    const used = this.daysUsed(until)
    this.budget = (lastDay === undefined ? Math.max(this.budget, used) : used) + by
  }

  /** Whole days left at the pause. */
  daysLeft(): number {
    return Math.max(0, this.budget - this.daysUsed(this.log.at(-1)?.date ?? this.from))
  }

  private daysUsed(until: string): number {
    let count = 0
    for (let date = step(this.from); date <= until; date = step(date)) if (this.uses(date)) count += 1
    return count
  }

  private uses(date: string): boolean {
    const pausedAsItBegan = this.log.filter((note) => note.date < date).at(-1)?.paused ?? false
    if (pausedAsItBegan) return false
    return this.clock !== 'access-request' || !rests(date, 'administration')
  }
}

const clocks = fc.constantFrom<Clock>(
  'processing',
  'complaint',
  'party-hearing',
  'access-request',
  'standstill-electronic',
)
const starts = fc.integer({ min: 0, max: 3000 }).map((days) => step('2026-06-01', days))
const steps = fc.array(
  fc.record({
    minutesLater: fc.oneof(fc.integer({ min: 0, max: 60 * 24 }), fc.integer({ min: 0, max: 60 * 24 * 20 })),
    step: fc.oneof<fc.Arbitrary<Step>[]>(
      fc.constant({ kind: 'pause' as const }),
      fc.constant({ kind: 'resume' as const }),
      fc.integer({ min: 1, max: 30 }).map((by) => ({ kind: 'extend' as const, by })),
    ),
  }),
  { maxLength: 30 },
)

function entryOf(clock: Clock, at: string, what: Step): LedgerEntry {
  if (what.kind !== 'extend') return { ...ground, kind: what.kind, at }
  return {
    ...ground,
    kind: 'extend',
    at,
    by: clock === 'access-request' ? { workingDays: what.by } : { days: what.by },
  }
}

function attempt(ledger: DeadlineLedger, entry: LedgerEntry): DeadlineLedger | string {
  try {
    return addEntry(ledger, entry)
  } catch (fault) {
    if (fault instanceof LedgerFault) return fault.code
    throw fault
  }
}

const lengths: Record<Clock, number> = {
  processing: 168,
  complaint: 28,
  'party-hearing': 14,
  'access-request': 7,
  'standstill-electronic': 10,
}

test('through any pauses and extensions the ledger agrees with a clerk who walks the calendar day by day', () => {
  fc.assert(
    fc.property(clocks, starts, steps, (clock, from, plan) => {
      let ledger = openLedger(computeDeadline(rules[clock], from))
      const clerk = new Clerk(clock, from, lengths[clock])
      let at = new Date(`${from}T12:00:00.000Z`)

      for (const { minutesLater, step: what } of plan) {
        at = new Date(at.getTime() + minutesLater * 60_000)
        const instant = at.toISOString()
        const lastDay = clerk.lastDay()
        const outcome = attempt(ledger, entryOf(clock, instant, what))

        if (what.kind === 'pause') {
          const expected = clerk.paused
            ? 'ALREADY_PAUSED'
            : lastDay !== undefined && wallDate(instant) > lastDay
              ? 'EXPIRED'
              : 'object'
          expect(typeof outcome === 'string' ? outcome : 'object').toBe(expected)
          if (expected === 'object') clerk.note(wallDate(instant), true)
        } else if (what.kind === 'resume') {
          expect(typeof outcome === 'string' ? outcome : 'object').toBe(clerk.paused ? 'object' : 'NOT_PAUSED')
          if (clerk.paused) clerk.note(wallDate(instant), false)
        } else if (outcome === 'ENDS_IN_PAST') {
          clerk.extend(what.by)
          expect(wallDate(instant) > (clerk.lastDay() ?? '9')).toBe(true)
          return
        } else {
          expect(typeof outcome).toBe('object')
          clerk.extend(what.by)
        }
        if (typeof outcome === 'object') ledger = outcome

        const standing = standingOf(ledger)
        if (standing.paused) {
          expect({ lastDay: clerk.lastDay(), daysLeft: clerk.daysLeft() }).toEqual({
            lastDay: undefined,
            daysLeft: standing.daysLeft,
          })
        } else {
          expect(standing.date).toBe(clerk.lastDay())
          expect(wallClock(standing.endsAt)).toBe(`${step(standing.date)} 00:00:00`)
          if (what.kind !== 'pause' && typeof outcome === 'object') expect(standing.endsAt > instant).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('pausing longer never brings the end closer', () => {
  fc.assert(
    fc.property(
      clocks,
      starts,
      fc.integer({ min: 0, max: 9 * 24 }),
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      (clock, from, pausedAfterHours, shortHours, moreHours) => {
        const at = (hours: number) => new Date(Date.parse(`${from}T12:00:00.000Z`) + hours * 3_600_000).toISOString()
        fc.pre(at(pausedAfterHours) < computeDeadline(rules[clock], from).endsAt)
        const paused = addEntry(openLedger(computeDeadline(rules[clock], from)), {
          ...ground,
          kind: 'pause',
          at: at(pausedAfterHours),
        })
        const endAfter = (hours: number) => {
          const standing = standingOf(addEntry(paused, { ...ground, kind: 'resume', at: at(pausedAfterHours + hours) }))
          return standing.paused ? 'paused' : standing.endsAt
        }
        expect(endAfter(shortHours) <= endAfter(shortHours + moreHours)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
