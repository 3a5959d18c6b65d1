import type { Stage } from '../../process/stage'
import type { ObligationState } from '../state'
import { askAdvice } from './ask-advice'
import { adviceEvents, type AdviceEvent } from './events'
import { noteAdvice } from './note-advice'
import { recordActivity } from './record-activity'

/** Rådgivningen: what is asked, done and counted. */
export const advice: Stage<ObligationState, AdviceEvent> = {
  commands: [askAdvice, recordActivity, noteAdvice],
  events: adviceEvents,
}
