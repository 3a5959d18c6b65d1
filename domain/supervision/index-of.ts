import { representationOf } from '../application/index-of'
import { specialfunktionName } from '../catalogue/specialer'
import type { CaseIndex } from '../process/procedure'
import type { SupervisionState } from './state'
import { isShownToParty } from './visits/visit'

/**
 * How a supervision is found. It is the provider's to read only once something in it has been addressed to the provider: an
 * announced visit, one that has been held, a report, a hearing or a decision. Before that nobody there learns that there is one (I8).
 */
export function indexOf(state: SupervisionState): CaseIndex {
  const { offerName, identity, office, team, conflicted, impartial, preparation, representative } = state
  const named = team.map(({ subject }) => subject)
  return {
    foundBy: [identity.cvr, identity.pNumber],
    title: `${offerName} – ${specialfunktionName(identity.specialfunktionId)}`,
    standing: {
      ...(isAddressedToParty(state) ? { owner: identity.cvr, ...representationOf(representative, offerName) } : {}),
      office,
      assigned: named,
      drafters: preparation?.drafters ?? [],
      conflicted,
      impartial,
      undeclared: named.filter((subject) => !impartial.includes(subject)),
    },
  }
}

function isAddressedToParty({ visits, factHearings, preparation, decisions }: SupervisionState): boolean {
  return (
    visits.some(isShownToParty) || factHearings.length > 0 || preparation?.hearing !== undefined || decisions.length > 0
  )
}
