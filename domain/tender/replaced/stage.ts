import type { Stage } from '../../process/stage'
import type { TenderState } from '../state'
import { replacedEvents, type ReplacedEvent } from './events'
import { noteReplaced } from './note-replaced'

/** De forpligtelser, som udbuddet afløser. */
export const replaced: Stage<TenderState, ReplacedEvent> = {
  commands: [noteReplaced],
  events: replacedEvents,
}
