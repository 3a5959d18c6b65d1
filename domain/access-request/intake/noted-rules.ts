import { represented, type NotedRules } from '../../representation/noted-representation'
import type { AccessRequestState } from '../state'
import { accessRequestStatuses } from '../statuses'

/** Who represents the party, its request for access hears from the case that it is asked to. Its answer is no letter. */
export const notedRules: NotedRules<AccessRequestState, never> = {
  statuses: Object.keys(accessRequestStatuses),
  heardFrom: ({ accessedCaseId }) => accessedCaseId,
  partyCvr: ({ party }) => party.cvr,
  representativeOf: ({ party }) => party.representative,
  withRepresentative: (state, representative) => ({ ...state, party: represented(state.party, representative) }),
  audience: 'party',
}
