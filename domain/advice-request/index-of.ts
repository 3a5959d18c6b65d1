import { peopleFoundBy } from '../application/index-of'
import { specialer } from '../catalogue/specialer'
import type { CaseIndex } from '../process/procedure'
import type { AdviceState } from './state'

/** How a request is found: by the municipality that asked, the supplier, and the authority whose contract it is under. */
export function indexOf({ municipality, supplier, contact, office, specialeId }: AdviceState): CaseIndex {
  return {
    title: `Rådgivning om ${specialer[specialeId]}: ${municipality.name} Kommune`,
    standing: { owner: supplier.cvr, asker: municipality.code, office, assigned: [], drafters: [], conflicted: [] },
    foundBy: [supplier.cvr, supplier.name, ...peopleFoundBy(contact, supplier.contact)],
  }
}
