import type { Release } from './release'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
/** Lists of things that have ids; others are one value. */
const areNamed = (value: unknown): value is readonly Json[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && 'id' in one)

/** The standard's merging of one value into the one before: objects by their members, lists of things by their ids, all else the later. */
function merged(before: unknown, now: unknown): unknown {
  if (isObject(before) && isObject(now))
    return {
      ...before,
      ...Object.fromEntries(Object.entries(now).map(([name, value]) => [name, merged(before[name], value)])),
    }
  if (!areNamed(before) || !areNamed(now)) return now
  return [
    ...before.map((one) => {
      const later = now.find(({ id }) => id === one['id'])
      return later === undefined ? one : merged(one, later)
    }),
    ...now.filter(({ id }) => !before.some((one) => one['id'] === id)),
  ]
}

/**
 * What the releases come to together, as the standard compiles them (OCDS 1.1, merging): how the procedure stands. `undefined` of none.
 */
export function compiledRelease(releases: readonly Release[]): Release | undefined {
  const last = releases.at(-1)
  if (last === undefined) return undefined
  const all = releases.reduce<unknown>((before, release) => merged(before, release), {}) as Release
  return { ...all, tag: ['compiled'], id: `${last.ocid}-${last.date}`, date: last.date }
}
