import type { Stage } from '../../process/stage'
import type { ReviewState } from '../state'
import type { TeamEvent } from '../team/events'
import { cancel } from './cancel'
import { fromApplicationEvents, type FromApplicationEvent } from './events'
import { noteConflict } from './note-conflict'
import { noteProcessingTime } from './note-processing-time'
import { noteRepresentative } from './note-representative'

/** What its application tells a review: how long there is, who acts for the provider, who is partial, and that nothing is left to review. */
export const fromApplication: Stage<ReviewState, FromApplicationEvent, TeamEvent> = {
  commands: [noteProcessingTime, noteRepresentative, noteConflict, cancel],
  events: fromApplicationEvents,
}
