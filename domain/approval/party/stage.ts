import { representationStage } from '../../representation/stage'
import { aboutOf } from '../about-of'
import { deliveryRules } from '../delivery/rules'
import { indexOf } from '../index-of'
import type { LapseEvent } from '../lapse/events'
import type { ApprovalState } from '../state'
import { approvalStatuses, openStatuses } from '../statuses'

/** Whoever acts for the provider in what concerns its approval, also in a complaint over how that ended (forvaltningsloven § 8). */
export const party = representationStage<ApprovalState, LapseEvent, never>({
  statuses: [...openStatuses, 'lapse-final'],
  heldIn: Object.keys(approvalStatuses),
  partyCvr: ({ identity }) => identity.cvr,
  about: aboutOf,
  standing: (state) => indexOf(state).standing,
  delivery: deliveryRules,
})
