import type { DeliveryEvent } from '../../delivery/events'
import { deliveryStage } from '../../delivery/stage'
import type { Stage } from '../../process/stage'
import type { TenderState } from '../state'
import { deliveryRules } from './rules'

/** The letters of a tender reach the bidders. */
export const letters: Stage<TenderState, DeliveryEvent> = deliveryStage(deliveryRules)
