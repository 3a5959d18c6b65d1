import Holidays from 'date-holidays'

/* A second opinion on dates that shares no line with domain/calendar: ICU's zone data, the date-holidays package and plain Date steps. */

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

/** "2027-01-04 08:00:00" on the wall in Copenhagen, by ICU. */
export const wallClock = (instant: string): string => wall.format(new Date(instant))

/** The date on the wall in Copenhagen, by ICU. */
export const wallDate = (instant: string): string => wallClock(instant).slice(0, 10)

/** `date` plus whole days, by the JavaScript Date. */
export function step(date: string, days = 1): string {
  const moved = new Date(`${date}T12:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

const danish = new Holidays('DK')
const holidaysOf = new Map<string, Set<string>>()

/** Danish public holidays of a year, by date-holidays. */
export function publicHolidaysOf(year: string): Set<string> {
  const known = holidaysOf.get(year)
  if (known) return known
  const found = danish
    .getHolidays(Number(year))
    .filter((day) => day.type === 'public')
    .map((day) => day.date.slice(0, 10))
  const set = new Set(found)
  holidaysOf.set(year, set)
  return set
}

/** Whether offices rest, by date-holidays and the weekday of the JavaScript Date. */
export function rests(date: string, calendar: 'administration' | 'procurement'): boolean {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay()
  if (day === 0 || day === 6 || publicHolidaysOf(date.slice(0, 4)).has(date)) return true
  return calendar === 'administration' && ['06-05', '12-24', '12-31'].includes(date.slice(5))
}

/** The first day on or after `date` on which offices work. */
export function rolled(date: string, calendar: 'administration' | 'procurement'): string {
  let day = date
  while (rests(day, calendar)) day = step(day)
  return day
}
