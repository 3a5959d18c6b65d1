import type { Stage } from '../../process/stage'
import type { ReviewState } from '../state'
import { cancel } from './cancel'
import { fromApplicationEvents, type FromApplicationEvent } from './events'
import { noteProcessingTime } from './note-processing-time'
import { noteRepresentative } from './note-representative'

/** What its application tells a review: how long there is, who acts for the provider, and that nothing is left to review. */
export const fromApplication: Stage<ReviewState, FromApplicationEvent> = {
  commands: [noteProcessingTime, noteRepresentative, cancel],
  events: fromApplicationEvents,
}
