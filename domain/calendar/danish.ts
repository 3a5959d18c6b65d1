import { partsOf, weekday, type CivilDate } from './civil-date'
import { civilDateAt, localTimeAt, type LocalTime } from './copenhagen'
import type { Instant } from './instant'

/* Own words instead of `Intl`: its texts change with Node's ICU data, and a letter must read the same when it is made again. */

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'] as const

const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
] as const

/** "mandag den 4. januar 2027" */
export function danishLongDate(date: CivilDate): string {
  return `${danishWeekday(date)} den ${danishDate(date)}`
}

/** "4. januar 2027" */
export function danishDate(date: CivilDate): string {
  const { year, day } = partsOf(date)
  return `${day}. ${danishMonth(date)} ${year}`
}

/** "04.01.2027" */
export function danishShortDate(date: CivilDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
}

/** "kl. 8.00"; seconds are left out. */
export function danishClock(time: LocalTime): string {
  return `kl. ${Number(time.slice(0, 2))}.${time.slice(3, 5)}`
}

/** "mandag den 4. januar 2027 kl. 8.00", as clocks in Copenhagen show that instant. */
export function danishMoment(instant: Instant): string {
  return `${danishLongDate(civilDateAt(instant))} ${danishClock(localTimeAt(instant))}`
}

/** "mandag" */
export function danishWeekday(date: CivilDate): string {
  return weekdays[weekday(date) - 1] ?? ''
}

/** "januar" */
export function danishMonth(date: CivilDate): string {
  return months[partsOf(date).month - 1] ?? ''
}

/** "a", "a og b", "a, b og c" */
export function danishList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words[words.length - 1]}`
}
