import type { CivilDate } from './civil-date'
import { copenhagenAt } from './copenhagen'
import { advance } from './deadline-length'
import type { DeadlineKey, DeadlineRule } from './deadline-rule'
import { explainDeadline } from './explain-deadline'
import { nextWorkingDay, precedingWorkingDay, type CalendarName } from './holidays'
import { endOfCivilDay } from './in-time'
import type { Instant } from './instant'

/** A deadline as it is stored once and for all when the step that starts it is taken; plain JSON. */
export interface ComputedDeadline {
  readonly rule: DeadlineKey
  /** Id of the rule set that the rule was taken from. */
  readonly ruleSet: string
  /** The day it is counted from, itself not counted. */
  readonly from: CivilDate
  /** Where the count ended, before any move to a working day. */
  readonly rawDate: CivilDate
  /** The last day in time; for a reminder the day on which it is sent. */
  readonly date: CivilDate
  /** The first instant that is too late: 24:00 in Copenhagen on `date`. For a standstill the first at which may be signed. */
  readonly endsAt: Instant
  /** For a reminder: when it is sent. */
  readonly sendAt?: Instant
  readonly calendar: CalendarName
  /** One Danish sentence: start, count, why moved, end, paragraph. */
  readonly explanation: string
}

/** The deadline of `rule` counted from `from` (docs/law.md § 7). RangeError when `from` is no date. */
export function computeDeadline(rule: DeadlineRule, from: CivilDate): ComputedDeadline {
  const rawDate = advance(from, rule.length, rule.direction, rule.calendar, rule.calendarOptions)
  const date =
    rule.sentAt !== undefined
      ? precedingWorkingDay(rawDate, rule.calendar, rule.calendarOptions)
      : lastDayOf(rule, rawDate)
  return {
    rule: rule.key,
    ruleSet: rule.ruleSet,
    from,
    rawDate,
    date,
    endsAt: endOfCivilDay(date),
    ...(rule.sentAt !== undefined && { sendAt: copenhagenAt(date, rule.sentAt) }),
    calendar: rule.calendar,
    explanation: explainDeadline(rule, from, rawDate, date),
  }
}

/** The last day in time of a count that ended on `rawDate`: moved to a working day if the rule moves (docs/law.md § 7.4). */
export function lastDayOf(rule: DeadlineRule, rawDate: CivilDate): CivilDate {
  return rule.rolls ? nextWorkingDay(rawDate, rule.calendar, rule.calendarOptions) : rawDate
}
