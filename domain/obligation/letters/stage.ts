import type { DeliveryEvent } from '../../delivery/events'
import { deliveryStage } from '../../delivery/stage'
import type { Stage } from '../../process/stage'
import type { ObligationState } from '../state'
import { deliveryRules } from './rules'

/** The letters of a contract reach the supplier. */
export const letters: Stage<ObligationState, DeliveryEvent> = deliveryStage(deliveryRules)
