import { peopleFoundBy, representationOf } from '../application/index-of'
import { specialfunktionName } from '../catalogue/specialer'
import type { CaseIndex } from '../process/procedure'
import type { ApprovalState } from './state'
import { isLiving } from './statuses'

/** What only one living approval can hold. */
export const approvalKey = ({ pNumber, specialfunktionId }: ApprovalState['identity']): string =>
  `approval/${pNumber}/${specialfunktionId}`

/** How an approval is found. One at a time for each place and function: while one holds, no other can begin. */
export function indexOf(state: ApprovalState): CaseIndex {
  const { offerName, identity, details, office, interim, conflicted, representative } = state
  return {
    title: `${offerName} – ${specialfunktionName(identity.specialfunktionId)}`,
    standing: {
      owner: identity.cvr,
      ...representationOf(representative, offerName),
      office,
      assigned: [],
      drafters: interim?.drafters ?? [],
      conflicted,
    },
    foundBy: [
      identity.cvr,
      identity.pNumber,
      ...peopleFoundBy(identity.contact, details.secondContact, details.owner, representative),
    ],
    ...(isLiving(state) ? { activeKey: approvalKey(identity) } : {}),
  }
}
