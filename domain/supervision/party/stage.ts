import { representationStage } from '../../representation/stage'
import { aboutOf } from '../about-of'
import type { DecisionAvailable } from '../delivery/events'
import { deliveryRules } from '../delivery/rules'
import { indexOf } from '../index-of'
import type { SupervisionState } from '../state'
import { openStatuses, supervisionStatuses } from '../statuses'

/** Whoever acts for the provider in a supervision. */
export const party = representationStage<SupervisionState, DecisionAvailable, never>({
  statuses: [...openStatuses, 'closed'],
  heldIn: Object.keys(supervisionStatuses),
  partyCvr: ({ identity }) => identity.cvr,
  about: aboutOf,
  standing: (state) => indexOf(state).standing,
  delivery: deliveryRules,
  released: withoutUnreached,
})

/** A decision's letter that the former representative has not got is not waited for: their time for a complaint never began. */
function withoutUnreached(state: SupervisionState): SupervisionState {
  return {
    ...state,
    decisions: state.decisions.map((decision) => ({
      ...decision,
      recipients: decision.recipients.filter(
        ({ role, availableOn }) => role !== 'representative' || availableOn !== undefined,
      ),
    })),
  }
}
