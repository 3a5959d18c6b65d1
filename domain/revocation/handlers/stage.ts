import type { Stage } from '../../process/stage'
import type { RevocationState } from '../state'
import { declareImpartiality } from './declare-impartiality'
import { handlersEvents, type HandlersEvent } from './events'

/** Who of the office may handle the case: impartial by their own word. */
export const handlers: Stage<RevocationState, HandlersEvent> = {
  commands: [declareImpartiality],
  events: handlersEvents,
}
