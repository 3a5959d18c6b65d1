import { deliveryStage } from '../../delivery/stage'
import type { DeliveryEvent } from '../../delivery/events'
import type { Stage } from '../../process/stage'
import type { ApplicationState } from '../state'
import { decisionDeliveryEvents, type DecisionDeliveryEvent } from './events'
import { deliveryRules } from './rules'

const common = deliveryStage(deliveryRules)

/** The application's letters reach their recipients, the decision's among them. */
export const delivery: Stage<ApplicationState, DeliveryEvent | DecisionDeliveryEvent> = {
  ...common,
  events: { ...decisionDeliveryEvents, ...common.events },
}
