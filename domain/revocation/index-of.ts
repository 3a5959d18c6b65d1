import { peopleFoundBy, representationOf } from '../application/index-of'
import { specialfunktionName } from '../catalogue/specialer'
import type { CaseIndex } from '../process/procedure'
import type { RevocationState } from './state'

/**
 * Whether the party knows of the case: it has asked for it, been heard or been told of a decision. Before that nobody there learns
 * that one is looked into.
 */
export const isAddressedToParty = ({ ground, hearings, decision, annulled, lapse }: RevocationState): boolean =>
  ground === 'own-notice' ||
  hearings.length > 0 ||
  decision !== undefined ||
  annulled !== undefined ||
  lapse !== undefined

/** How a revocation is found. */
export function indexOf(state: RevocationState): CaseIndex {
  const { offerName, identity, office, drafters, conflicted, impartial, representative, owner } = state
  return {
    title: `Tilbagekaldelse: ${offerName} – ${specialfunktionName(identity.specialfunktionId)}`,
    standing: {
      ...(isAddressedToParty(state) ? { owner: identity.cvr, ...representationOf(representative, offerName) } : {}),
      office,
      assigned: [],
      drafters,
      conflicted,
      impartial,
    },
    foundBy: [identity.cvr, identity.pNumber, ...peopleFoundBy(identity.contact, owner, representative)],
  }
}
