import { addDays, type CivilDate } from './civil-date'
import { isWorkingDay, type CalendarName, type CalendarOptions } from './holidays'

/** How many working days come after `from`, up to and with `to`: as a deadline in working days counts them (docs/law.md § 7.2). */
export function workingDaysBetween(
  from: CivilDate,
  to: CivilDate,
  calendar: CalendarName,
  options?: CalendarOptions,
): number {
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (isWorkingDay(date, calendar, options)) count += 1
  return count
}
