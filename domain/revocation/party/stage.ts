import { representationStage } from '../../representation/stage'
import type { DecisionDeliveryEvent } from '../delivery/events'
import type { DecisionEvent } from '../decision/events'
import { effectFrom, nextMidnight } from '../decision/effect'
import { deliveryRules } from '../delivery/rules'
import { indexOf } from '../index-of'
import { aboutOf } from '../party-mail'
import { representedStatuses, revocationStatuses } from '../statuses'
import type { RevocationState } from '../state'

/** Whoever acts for the party gets a copy of everything, with a complaint deadline of their own (forvaltningsloven § 8). */
export const party = representationStage<RevocationState, DecisionDeliveryEvent, DecisionEvent>({
  statuses: representedStatuses,
  heldIn: Object.keys(revocationStatuses),
  partyCvr: ({ identity }) => identity.cvr,
  about: aboutOf,
  standing: (state) => indexOf(state).standing,
  delivery: deliveryRules,
  released: withoutUnreached,
  followed: [['decided', 'final']],
  // Nothing but the former representative's letter kept the withdrawal from taking effect.
  follow: (state, at) =>
    state.status === 'decided' && state.decision?.recipients.every(({ over }) => over === true) === true
      ? effectFrom(state, nextMidnight(at), at)
      : [],
})

/** The case when its representative's decision letter is not waited for: a complaint deadline that has begun for them runs on. */
function withoutUnreached(state: RevocationState): RevocationState {
  const { decision } = state
  if (decision === undefined) return state
  const recipients = decision.recipients.filter(
    ({ role, complaintDue }) => role === 'party' || complaintDue !== undefined,
  )
  return recipients.length === decision.recipients.length ? state : { ...state, decision: { ...decision, recipients } }
}
