/**
 * A point in time: UTC, ISO 8601 with milliseconds, always `YYYY-MM-DDTHH:mm:ss.sssZ`.
 * The fixed shape makes string order time order; `instantOf` is the way to get one.
 */
export type Instant = string

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** The instant that lies `epochMs` milliseconds after 1970-01-01T00:00Z. RangeError outside the years 0–9999. */
export function instantOf(epochMs: number): Instant {
  const text = new Date(epochMs).toISOString()
  if (!SHAPE.test(text)) throw new RangeError(`no instant of four-digit year: ${epochMs}`)
  return text
}

/** Milliseconds since 1970-01-01T00:00Z. RangeError for anything but a full `Instant`. */
export function epochOf(instant: Instant): number {
  const epoch = exists(instant) ? Date.parse(instant) : NaN
  if (Number.isNaN(epoch)) throw new RangeError(`not an instant: ${instant}`)
  return epoch
}

/** The instant `millis` later (earlier when negative). */
export function addMillis(instant: Instant, millis: number): Instant {
  return instantOf(epochOf(instant) + millis)
}

/**
 * Whether a text from outside is an existing point in time in the one shape that may be compared as text, in the years
 * 1900–2999. The limit keeps it where sums with it cannot leave the four-digit years, as `isCivilDate` does.
 */
export const isInstant = (text: string): text is Instant => /^(?:19|2\d)/.test(text) && exists(text)

function exists(text: string): boolean {
  if (!SHAPE.test(text)) return false
  const epoch = Date.parse(text)
  // Date.parse lets 30 February and 24:00 through as the next day; only a text that survives the round trip exists.
  return !Number.isNaN(epoch) && new Date(epoch).toISOString() === text
}
