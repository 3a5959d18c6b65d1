import type { Stage } from '../../process/stage'
import type { AppealEvent } from '../appeal/events'
import type { DecisionEvent } from '../decision/events'
import type { RevocationState } from '../state'
import { dropRevocation } from './drop-revocation'
import { courseEvents, type CourseEvent } from './events'
import { noteOffer } from './note-offer'

/** The course of a revocation: what its approval tells it, and its end without a decision. */
export const course: Stage<RevocationState, CourseEvent, AppealEvent | DecisionEvent> = {
  commands: [noteOffer, dropRevocation],
  events: courseEvents,
}
