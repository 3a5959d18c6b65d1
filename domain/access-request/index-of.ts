import { peopleFoundBy, representationOf } from '../application/index-of'
import type { CaseIndex } from '../process/procedure'
import type { AccessRequestState } from './state'

/**
 * How a request for access is found: by whoever asked, where it is the party or an organisation that is known here, and by the
 * office of the case. The party of that case does not learn that others have asked.
 */
export function indexOf(state: AccessRequestState): CaseIndex {
  const { party, requester, office, drafters, conflicted } = state
  return {
    title: `Aktindsigt – ${party.offerName}`,
    standing: {
      ...(requester.kind === 'party'
        ? { owner: party.cvr, ...representationOf(party.representative, party.offerName) }
        : requester.cvr === undefined
          ? {}
          : { owner: requester.cvr }),
      office,
      assigned: [],
      drafters,
      conflicted,
    },
    foundBy: [
      state.accessedCaseNumber,
      ...(requester.cvr === undefined ? [] : [requester.cvr]),
      // Who is no party and reads it here could find out by searching what its view does not show.
      ...(requester.kind === 'party' || requester.cvr === undefined ? [party.cvr, party.pNumber] : []),
      ...peopleFoundBy(
        requester.name === undefined && requester.email === undefined
          ? undefined
          : { name: requester.name ?? '', email: requester.email ?? '' },
      ).filter((text) => text !== ''),
    ],
  }
}
