import type { Stage } from '../../process/stage'
import type { SupervisionState } from '../state'
import { endIntensifiedSupervision } from './end-intensified-supervision'
import { intensifiedEvents, type IntensifiedEvent } from './events'
import { liftIntensifiedSupervision } from './lift-intensified-supervision'

/** Skærpet tilsyn while it lasts (socialtilsynsloven § 8, stk. 1). */
export const intensified: Stage<SupervisionState, IntensifiedEvent> = {
  commands: [liftIntensifiedSupervision, endIntensifiedSupervision],
  events: intensifiedEvents,
}
