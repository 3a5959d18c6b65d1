import type { CivilDate } from './civil-date'
import { epochOf, instantOf, type Instant } from './instant'

/** Wall-clock time in Copenhagen, `HH:mm` or `HH:mm:ss`, 00:00–23:59:59. */
export type LocalTime = string

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/*
 * The zone is arithmetic, not tz data: Node's ICU tables will change in the eight years a case lives, and a
 * workflow that computes a date again must get the same one. Valid from 1996, when the EU rule began; should
 * the EU end daylight saving, a dated branch belongs in `summerTime`.
 */

/** The first instant of the day in Copenhagen: 23:00Z (winter) or 22:00Z (summer) the day before. */
export function copenhagenMidnight(date: CivilDate): Instant {
  return copenhagenAt(date, '00:00')
}

/**
 * The instant at which clocks in Copenhagen show `time` on `date`.
 * - A time that is skipped in March (02:00–02:59) is read an hour later: 02:30 means 03:30 summer time.
 * - A time that occurs twice in October (02:00–02:59) means the first, in summer time.
 *
 * RangeError for a time of another shape.
 */
export function copenhagenAt(date: CivilDate, time: LocalTime): Instant {
  const wallClock = Date.parse(`${date}T00:00:00.000Z`) + millisOf(time)
  const asSummer = wallClock - 2 * HOUR_MS
  return instantOf(summerTime(asSummer) ? asSummer : wallClock - HOUR_MS)
}

/** The date on the wall in Copenhagen at that instant. */
export function civilDateAt(instant: Instant): CivilDate {
  return wallClockAt(instant).slice(0, 10)
}

/** The clock on the wall in Copenhagen at that instant, `HH:mm:ss`. */
export function localTimeAt(instant: Instant): LocalTime {
  return wallClockAt(instant).slice(11, 19)
}

/** How far the clocks in Copenhagen are ahead of UTC at that instant. */
export const offsetAt = (instant: Instant): '+01:00' | '+02:00' => (summerTime(epochOf(instant)) ? '+02:00' : '+01:00')

function wallClockAt(instant: Instant): string {
  const epoch = epochOf(instant)
  return instantOf(epoch + (summerTime(epoch) ? 2 : 1) * HOUR_MS)
}

/** Directive 2000/84/EC: summer time from 01:00Z on the last Sunday of March to 01:00Z on the last Sunday of October. */
function summerTime(epoch: number): boolean {
  const year = new Date(epoch).getUTCFullYear()
  return lastSundayOneOClock(year, 3) <= epoch && epoch < lastSundayOneOClock(year, 10)
}

/** By numbers alone: every instant that anybody reads as a day asks for two of them. */
function lastSundayOneOClock(year: number, month: 3 | 10): number {
  const last = Date.UTC(year, month - 1, 31)
  return last - new Date(last).getUTCDay() * DAY_MS + HOUR_MS
}

function millisOf(time: LocalTime): number {
  const found = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time)
  if (!found) throw new RangeError(`not a time of day: ${time}`)
  const [, hours, minutes, seconds = '0'] = found
  return Number(hours) * HOUR_MS + Number(minutes) * 60_000 + Number(seconds) * 1000
}
