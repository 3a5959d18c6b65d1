import { specialer } from '../catalogue/specialer'
import type { CaseIndex } from '../process/procedure'
import type { ObligationState } from './state'

/**
 * How an obligation is found: by its supplier and its authority, and by every municipality and provider, who read what is public of a
 * contract that was tendered.
 */
export function indexOf({ tendered, supplier, office, conflicted }: ObligationState): CaseIndex {
  return {
    title: `Rådgivningsforpligtelse om ${specialer[tendered.specialeId]}: ${supplier.name}`,
    standing: { owner: supplier.cvr, office, assigned: [], drafters: [], conflicted, published: true },
    foundBy: [supplier.cvr, supplier.name],
  }
}
