import { addDays, addMonths, addWeeks, addYears, type CivilDate } from './civil-date'
import { isWorkingDay, type CalendarName, type CalendarOptions } from './holidays'

/** How long a deadline is, in the unit the law uses: weeks are counted as weeks and months as months, never as days (docs/law.md § 7.3). */
export type DeadlineLength =
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly years: number }

/** The day that lies `length` from `from`, which is not counted itself; nothing is rolled. */
export function advance(
  from: CivilDate,
  length: DeadlineLength,
  direction: 'forward' | 'backward',
  calendar: CalendarName,
  options?: CalendarOptions,
): CivilDate {
  const sign = direction === 'forward' ? 1 : -1
  if ('days' in length) return addDays(from, sign * length.days)
  if ('weeks' in length) return addWeeks(from, sign * length.weeks)
  if ('months' in length) return addMonths(from, sign * length.months)
  if ('years' in length) return addYears(from, sign * length.years)
  let date = from
  for (let left = length.workingDays; left > 0;) {
    date = addDays(date, sign)
    if (isWorkingDay(date, calendar, options)) left -= 1
  }
  return date
}

/** "14 dage", "7 arbejdsdage", "1 uge", "6 måneder", "2 år" */
export function danishLength(length: DeadlineLength): string {
  if ('days' in length) return counted(length.days, 'dag', 'dage')
  if ('workingDays' in length) return counted(length.workingDays, 'arbejdsdag', 'arbejdsdage')
  if ('weeks' in length) return counted(length.weeks, 'uge', 'uger')
  if ('months' in length) return counted(length.months, 'måned', 'måneder')
  return counted(length.years, 'år', 'år')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
