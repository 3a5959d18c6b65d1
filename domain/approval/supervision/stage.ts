import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import { supervisionEvents, type SupervisionEvent } from './events'
import { endIntensifiedSupervision, startIntensifiedSupervision } from './intensified-supervision'

/** Skærpet tilsyn. */
export const supervision: Stage<ApprovalState, SupervisionEvent> = {
  commands: [startIntensifiedSupervision, endIntensifiedSupervision],
  events: supervisionEvents,
}
