import { addDays, civilDate, daysBetween, partsOf, weekday, type CivilDate } from './civil-date'

/** `administration`: weekends, public holidays, 5 June, 24 and 31 December. `procurement`: weekends and public holidays. (docs/law.md § 7.9) */
export type CalendarName = 'administration' | 'procurement'

/** What a rule set may add to a calendar; both default to off. */
export interface CalendarOptions {
  /** `administration` rests on the Friday after Kristi himmelfartsdag too, as Udbetaling Danmark does. */
  readonly fridayAfterAscension?: boolean
  /** `procurement` rests on 5 June, 24 and 31 December too; whether Regulation 1182/71 asks for it is unsettled. */
  readonly procurementClosingDays?: boolean
}

interface RestDay {
  readonly name: string
  /** Month and day, or days after Easter Sunday. */
  readonly on: readonly [month: number, day: number] | number
  /** Last year in which it is a rest day. */
  readonly until?: number
}

const publicHolidays: readonly RestDay[] = [
  { name: 'nytårsdag', on: [1, 1] },
  { name: 'skærtorsdag', on: -3 },
  { name: 'langfredag', on: -2 },
  { name: 'påskedag', on: 0 },
  { name: '2. påskedag', on: 1 },
  // Abolished from 1 January 2024.
  { name: 'store bededag', on: 26, until: 2023 },
  { name: 'Kristi himmelfartsdag', on: 39 },
  { name: 'pinsedag', on: 49 },
  { name: '2. pinsedag', on: 50 },
  { name: 'juledag', on: [12, 25] },
  { name: '2. juledag', on: [12, 26] },
]

/** No holidays, but deadlines roll over them: forældelsesloven § 27, stk. 2. */
const closingDays: readonly RestDay[] = [
  { name: 'grundlovsdag', on: [6, 5] },
  { name: 'juleaftensdag', on: [12, 24] },
  { name: 'nytårsaftensdag', on: [12, 31] },
]

const fridayAfterAscension: RestDay = { name: 'fredag efter Kristi himmelfartsdag', on: 40 }

/** Easter Sunday of a Gregorian year (the anonymous formula, Nature 1876). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return civilDate(year, Math.floor(n / 31), (n % 31) + 1)
}

/** The Danish name of the public holiday that falls on `date`, or undefined. Weekends are no holidays here. */
export function publicHoliday(date: CivilDate): string | undefined {
  return holidayAt(placeInYear(date))
}

/** Why `date` is no working day, in Danish ("langfredag", "juleaftensdag", "en søndag"); undefined on a working day. */
export function restDayName(
  date: CivilDate,
  calendar: CalendarName,
  options: CalendarOptions = {},
): string | undefined {
  const place = placeInYear(date)
  const holiday = holidayAt(place)
  if (holiday) return holiday
  if (calendar === 'administration' || options.procurementClosingDays) {
    const closing = closingDays.find((day) => fallsOn(day, place))
    if (closing) return closing.name
  }
  if (calendar === 'administration' && options.fridayAfterAscension && fallsOn(fridayAfterAscension, place))
    return fridayAfterAscension.name
  const day = weekday(date)
  return day === 6 ? 'en lørdag' : day === 7 ? 'en søndag' : undefined
}

/** Whether offices work on `date` in that calendar. */
export function isWorkingDay(date: CivilDate, calendar: CalendarName, options?: CalendarOptions): boolean {
  return restDayName(date, calendar, options) === undefined
}

/** `date` itself when it is a working day, otherwise the first working day after it. */
export function nextWorkingDay(date: CivilDate, calendar: CalendarName, options?: CalendarOptions): CivilDate {
  return isWorkingDay(date, calendar, options) ? date : nextWorkingDay(addDays(date, 1), calendar, options)
}

/** `date` itself when it is a working day, otherwise the last working day before it. */
export function precedingWorkingDay(date: CivilDate, calendar: CalendarName, options?: CalendarOptions): CivilDate {
  return isWorkingDay(date, calendar, options) ? date : precedingWorkingDay(addDays(date, -1), calendar, options)
}

/** Where a date lies, by month and day and by days after Easter Sunday: looked up once for all days that it may be. */
interface PlaceInYear {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly afterEaster: number
}

function placeInYear(date: CivilDate): PlaceInYear {
  const parts = partsOf(date)
  return { ...parts, afterEaster: daysBetween(easterSunday(parts.year), date) }
}

const holidayAt = (place: PlaceInYear): string | undefined => publicHolidays.find((day) => fallsOn(day, place))?.name

function fallsOn(rest: RestDay, { year, month, day, afterEaster }: PlaceInYear): boolean {
  if (rest.until !== undefined && year > rest.until) return false
  return typeof rest.on === 'number' ? afterEaster === rest.on : rest.on[0] === month && rest.on[1] === day
}
