/** A day in the calendar on the wall, `YYYY-MM-DD`: no clock, no zone. String order is date order. */
export type CivilDate = string

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const DAY_MS = 86_400_000

/**
 * Whether a text names a day that exists, in the years 1900–2999.
 * The limit keeps what comes from outside where sums with it cannot leave the four-digit years.
 */
export function isCivilDate(text: string): text is CivilDate {
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text) || text < '1900') return false
  const epoch = Date.parse(`${text}T00:00:00.000Z`)
  return !Number.isNaN(epoch) && dateOfEpochDay(epoch / DAY_MS) === text
}

/** The date with these numbers (month 1–12); a day past the month's end becomes its last day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const clamped = Math.min(day, daysInMonth(year, month))
  return dateOfEpochDay(Date.UTC(year, month - 1, clamped) / DAY_MS)
}

/** Year, month 1–12 and day 1–31. RangeError for a text that is no date. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  epochDay(date)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

/** The date `days` days later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfEpochDay(epochDay(date) + days)
}

/** Same weekday, `weeks` weeks later. */
export function addWeeks(date: CivilDate, weeks: number): CivilDate {
  return addDays(date, weeks * 7)
}

/** Same day number `months` months later, or the last day of a month that lacks it (docs/law.md § 7.3, forældelsesloven § 27, stk. 1). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + (month - 1) + months
  return civilDate(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, day)
}

/** Same day `years` years later; 29 February becomes 28 February in a common year. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, years * 12)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return epochDay(to) - epochDay(from)
}

/** The ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekday(date: CivilDate): Weekday {
  // 1970-01-01 was a Thursday; +3 makes Monday the zero of the week.
  return (((((epochDay(date) + 3) % 7) + 7) % 7) + 1) as Weekday
}

/** Negative, zero or positive as `a` is before, on or after `b`: for sorting. */
export function compare(a: CivilDate, b: CivilDate): number {
  return epochDay(a) - epochDay(b)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function epochDay(date: CivilDate): number {
  const epoch = date.length === 10 ? Date.parse(`${date}T00:00:00.000Z`) : NaN
  if (Number.isNaN(epoch)) throw new RangeError(`not a date: ${date}`)
  return epoch / DAY_MS
}

function dateOfEpochDay(day: number): CivilDate {
  const text = new Date(day * DAY_MS).toISOString()
  if (text.length !== 24) throw new RangeError(`no date of four-digit year: day ${day}`)
  return text.slice(0, 10)
}
