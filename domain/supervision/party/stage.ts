import { representationStage } from '../../representation/stage'
import { deliveryRules } from '../delivery/rules'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'

/** Whoever acts for the provider in a supervision. */
export const party = representationStage({
  statuses: workingStatuses,
  partyCvr: ({ identity }: SupervisionState) => identity.cvr,
  delivery: deliveryRules,
})
