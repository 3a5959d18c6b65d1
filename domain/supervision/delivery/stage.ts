import type { DeliveryEvent } from '../../delivery/events'
import { deliveryStage } from '../../delivery/stage'
import type { Stage } from '../../process/stage'
import type { SupervisionState } from '../state'
import { decisionDeliveryEvents, type DecisionAvailable } from './events'
import { deliveryRules } from './rules'

const common = deliveryStage(deliveryRules)

/** The supervision's letters reach their recipients, the decisions' among them. */
export const delivery: Stage<SupervisionState, DeliveryEvent | DecisionAvailable> = {
  ...common,
  events: { ...decisionDeliveryEvents, ...common.events },
}
