import type { DeliveryEvent } from '../../delivery/events'
import { deliveryStage } from '../../delivery/stage'
import type { Stage } from '../../process/stage'
import type { RevocationState } from '../state'
import { decisionDeliveryEvents, type DecisionDeliveryEvent } from './events'
import { deliveryRules } from './rules'

const letters = deliveryStage(deliveryRules)

/** The letters of a revocation reach their recipients, and the decision's complaint deadlines run from then. */
export const delivery: Stage<RevocationState, DeliveryEvent | DecisionDeliveryEvent> = {
  ...letters,
  events: { ...letters.events, ...decisionDeliveryEvents },
}
