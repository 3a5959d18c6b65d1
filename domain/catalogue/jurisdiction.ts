import type { CivilDate } from '../calendar/civil-date'
import { authorities, type Authority } from './authorities'
import { regionAt } from './municipalities'

/**
 * The socialtilsyn for an offer in this municipality on that day (domain reference § 1.2, steps 3 and 4): its region's,
 * but no authority supervises offers in its own municipality. Undefined for a name that is no municipality's.
 */
export function authorityFor(municipality: string, date: CivilDate): Authority | undefined {
  const region = regionAt(municipality, date)
  const inForce: readonly Authority[] = authorities
  const regional = inForce.find((authority) => region !== undefined && authority.regions.includes(region) && authority.validFrom <= date && (authority.validTo ?? date) >= date)
  if (regional?.municipality !== municipality) return regional
  return inForce.find(({ code }) => code === regional.swappedWith)
}
