import { civilDateAt } from '../../domain/calendar/copenhagen'
import { computeDeadline } from '../../domain/calendar/deadline'
import { ruleSetAt, type DeadlineKey } from '../../domain/calendar/deadline-rule'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { instantOf, type Instant } from '../../domain/calendar/instant'

/*
 * The one place in which tests read the machine's clock (eslint.config.mjs). It is for what is given to the product: what
 * is expected of it must hold on every day, and "in fourteen days" is no working day on every second Saturday.
 */

/** The present, or an instant that many milliseconds away from it. */
export const now = (offsetMs = 0): Instant => instantOf(Date.now() + offsetMs)

/** The last day of a deadline that is counted from an instant, as the calendar has it. */
export function lastDay(rule: DeadlineKey, from: Instant): CivilDate {
  const day = civilDateAt(from)
  return computeDeadline(ruleSetAt(day).rules[rule], day).date
}
