import { addDays, daysBetween, type CivilDate } from './civil-date'
import { civilDateAt, copenhagenMidnight } from './copenhagen'
import { lastDayOf, type ComputedDeadline } from './deadline'
import { advance, type DeadlineLength } from './deadline-length'
import { ruleSetById, type DeadlineRule } from './deadline-rule'
import { isWorkingDay } from './holidays'
import { endOfCivilDay } from './in-time'
import type { Instant } from './instant'
import { LedgerFault } from './ledger-fault'

/** Why, by which paragraph, by whom and when (the legal instant): what a ledger entry cannot be without. Texts in Danish. */
export interface LedgerGround {
  readonly at: Instant
  readonly reason: string
  readonly legalBasis: string
  readonly actor: string
}

/** What can happen to a deadline. An extension is by a length, or to a date while the clock runs. */
export type LedgerEntry = LedgerGround &
  (
    | { readonly kind: 'pause' }
    | { readonly kind: 'resume' }
    | { readonly kind: 'extend'; readonly by: DeadlineLength }
    | { readonly kind: 'extend'; readonly to: CivilDate }
  )

/**
 * Where the clock stands. Running: the end of the count, the last day and the first instant too late.
 * Paused: no due date, but whole days left, in working days when the rule counts working days.
 */
export type LedgerStanding =
  | { readonly paused: false; readonly rawDate: CivilDate; readonly date: CivilDate; readonly endsAt: Instant }
  | { readonly paused: true; readonly pausedOn: CivilDate; readonly daysLeft: number }

/**
 * A deadline with everything that happened to it; plain JSON, kept in the case's state. Each entry holds the standing
 * after it, so that no date is computed twice and a later calendar cannot move a deadline already given.
 *
 * How paused days are counted: whole civil days in Copenhagen. A day is used up if the clock was running when the day
 * began. So the day of a pause is used, the day of the resumption is not, and a pause resumed on the same day costs
 * nothing. The whole days left at the pause are counted again from the day of the resumption, which like any starting day
 * is not counted, and only then is the end moved to a working day. A clock whose count had ended when it was paused (it was
 * only waiting for a working day) has no days left, and ends with the first working day on or after the resumption.
 */
export interface DeadlineLedger {
  readonly deadline: ComputedDeadline
  readonly entries: readonly (LedgerEntry & { readonly after: LedgerStanding })[]
}

/** A ledger with a running clock. LedgerFault `NO_CLOCK` for a deadline counted backwards. */
export function openLedger(deadline: ComputedDeadline): DeadlineLedger {
  if (ruleOf(deadline).direction === 'backward') throw new LedgerFault('NO_CLOCK')
  return { deadline, entries: [] }
}

/** Where the clock stands after all entries. */
export function standingOf(ledger: DeadlineLedger): LedgerStanding {
  const { rawDate, date, endsAt } = ledger.deadline
  return ledger.entries[ledger.entries.length - 1]?.after ?? { paused: false, rawDate, date, endsAt }
}

/**
 * The ledger with one entry more. Entries come in order of their instants; two may share one.
 * An expired deadline can be extended to an end that lies ahead (whether it may be is for the process to decide), not paused.
 * LedgerFault: `NO_GROUND`, `OUT_OF_ORDER`, `ALREADY_PAUSED`, `NOT_PAUSED`, `EXPIRED`, `NOT_LONGER`, `ENDS_IN_PAST`, `PAUSED_HAS_NO_DATE`.
 */
export function addEntry(ledger: DeadlineLedger, entry: LedgerEntry): DeadlineLedger {
  if (![entry.reason, entry.legalBasis, entry.actor].every((text) => text.trim() !== ''))
    throw new LedgerFault('NO_GROUND')
  const previous = ledger.entries[ledger.entries.length - 1]?.at ?? copenhagenMidnight(ledger.deadline.from)
  if (entry.at < previous) throw new LedgerFault('OUT_OF_ORDER')
  return { ...ledger, entries: [...ledger.entries, { ...entry, after: standingAfter(ledger, entry) }] }
}

function standingAfter(ledger: DeadlineLedger, entry: LedgerEntry): LedgerStanding {
  const rule = ruleOf(ledger.deadline)
  const standing = standingOf(ledger)
  switch (entry.kind) {
    case 'pause':
      return pause(rule, standing, entry.at)
    case 'resume':
      return resume(rule, standing, entry.at)
    case 'extend':
      return extend(rule, standing, entry)
  }
}

function pause(rule: DeadlineRule, standing: LedgerStanding, at: Instant): LedgerStanding {
  if (standing.paused) throw new LedgerFault('ALREADY_PAUSED')
  if (at >= standing.endsAt) throw new LedgerFault('EXPIRED')
  const pausedOn = civilDateAt(at)
  return { paused: true, pausedOn, daysLeft: countDays(rule, pausedOn, standing.rawDate) }
}

function resume(rule: DeadlineRule, standing: LedgerStanding, at: Instant): LedgerStanding {
  if (!standing.paused) throw new LedgerFault('NOT_PAUSED')
  return running(rule, addCounted(rule, civilDateAt(at), standing.daysLeft))
}

/** A running clock is extended from its last day, as readers were told it; a paused one gets more days left. */
function extend(
  rule: DeadlineRule,
  standing: LedgerStanding,
  entry: LedgerEntry & { readonly kind: 'extend' },
): LedgerStanding {
  if (standing.paused) {
    if ('to' in entry) throw new LedgerFault('PAUSED_HAS_NO_DATE')
    const end = addCounted(rule, standing.pausedOn, standing.daysLeft)
    const daysLeft = countDays(rule, standing.pausedOn, lengthened(rule, end, entry.by))
    if (daysLeft <= standing.daysLeft) throw new LedgerFault('NOT_LONGER')
    return { ...standing, daysLeft }
  }
  const rawDate = 'to' in entry ? entry.to : lengthened(rule, standing.date, entry.by)
  if (rawDate <= standing.date) throw new LedgerFault('NOT_LONGER')
  const after = running(rule, rawDate)
  if (!after.paused && after.endsAt <= entry.at) throw new LedgerFault('ENDS_IN_PAST')
  return after
}

function running(rule: DeadlineRule, rawDate: CivilDate): LedgerStanding {
  const date = lastDayOf(rule, rawDate)
  return { paused: false, rawDate, date, endsAt: endOfCivilDay(date) }
}

function lengthened(rule: DeadlineRule, from: CivilDate, by: DeadlineLength): CivilDate {
  return advance(from, by, 'forward', rule.calendar, rule.calendarOptions)
}

/** Counted days after `from` up to and with `to`; none when `to` has passed. */
function countDays(rule: DeadlineRule, from: CivilDate, to: CivilDate): number {
  if (!('workingDays' in rule.length)) return Math.max(0, daysBetween(from, to))
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, rule.calendar, rule.calendarOptions)) count += 1
  }
  return count
}

function addCounted(rule: DeadlineRule, from: CivilDate, days: number): CivilDate {
  return lengthened(rule, from, 'workingDays' in rule.length ? { workingDays: days } : { days })
}

function ruleOf(deadline: ComputedDeadline): DeadlineRule {
  return ruleSetById(deadline.ruleSet).rules[deadline.rule]
}
