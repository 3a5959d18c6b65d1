import type { CivilDate } from '../calendar/civil-date'
import { autisme } from './descriptions/autisme'
import { erhvervetHjerneskade } from './descriptions/erhvervet-hjerneskade'
import { medfoedtDoevblindhed } from './descriptions/medfoedt-doevblindhed'
import { svaereSpiseforstyrrelser } from './descriptions/svaere-spiseforstyrrelser'
import { synsnedsaettelse } from './descriptions/synsnedsaettelse'
import type { Criterion, Specialebeskrivelse } from './specialebeskrivelse'

/** Every version of every specialebeskrivelse. A version in use is never edited: cases are pinned to it (I13). */
export const descriptions: readonly Specialebeskrivelse[] = [
  autisme,
  erhvervetHjerneskade,
  synsnedsaettelse,
  svaereSpiseforstyrrelser,
  medfoedtDoevblindhed,
]

/** The version under which an application handed in on that day is judged. */
export function descriptionAt(specialeId: string, date: CivilDate): Specialebeskrivelse | undefined {
  return descriptions.find(
    (one) => one.specialeId === specialeId && one.validFrom <= date && (one.validTo ?? date) >= date,
  )
}

/** A version by its name. RangeError for one that never was. */
export function descriptionOf(version: string): Specialebeskrivelse {
  const found = descriptions.find((one) => one.version === version)
  if (found === undefined) throw new RangeError(`no specialebeskrivelse ${version}`)
  return found
}

/** The criteria of a version that hold for one specialfunktion. RangeError for a version that never was. */
export function criteriaOf(version: string, specialfunktionId: string): readonly Criterion[] {
  return descriptionOf(version).criteria.filter(({ only }) => only === undefined || only.includes(specialfunktionId))
}
