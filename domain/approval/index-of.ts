import { specialfunktionName } from '../catalogue/specialer'
import type { CaseIndex } from '../procedure'
import type { ApprovalState } from './state'

/** How an approval is found. */
export function indexOf({ offerName, identity, office }: ApprovalState): CaseIndex {
  return {
    title: `${offerName} – ${specialfunktionName(identity.specialfunktionId)}`,
    standing: { owner: identity.cvr, office, assigned: [], drafters: [], conflicted: [] },
  }
}
