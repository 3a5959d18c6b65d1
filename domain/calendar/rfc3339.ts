import { instantOf, isInstant, type Instant } from './instant'

/**
 * The instant that a text of RFC 3339 names, in our one shape; undefined for any other text and outside of 1900–2999.
 * - `T` and `Z` in lower case too, and a space for `T` (§ 5.6)
 * - any offset, and any number of decimals; what is finer than a millisecond is left out, so that the last instant of a day
 *   stays on it
 * - a leap second (23:59:60 UTC) is the last millisecond of its minute, since no day of ours has one
 */
export function instantOfRfc3339(text: string): Instant | undefined {
  const [, date, hours, minutes, seconds, decimals = '', sign, offsetHours = '0', offsetMinutes = '0'] =
    SHAPE.exec(text) ?? []
  if (date === undefined || hours === undefined || minutes === undefined || seconds === undefined) return undefined
  const leap = seconds === '60'
  const local = `${date}T${hours}:${minutes}:${leap ? '59' : seconds}.${leap ? '999' : decimals.slice(0, 3).padEnd(3, '0')}Z`
  // The same bounds and the same care for days that do not exist, before the offset is reckoned with.
  if (!isReal(local)) return undefined
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000
  const instant = instantOf(Date.parse(local) - offset)
  if (leap && !instant.endsWith('T23:59:59.999Z')) return undefined
  return isInstant(instant) ? instant : undefined
}

const SHAPE =
  /^(\d{4}-\d{2}-\d{2})[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/

/** A day more on either side, where only the offset brings it within the bounds. */
const isReal = (local: string): boolean => isInstant(local) || /^(?:1899-12-31|3000-01-01)T/.test(local)
