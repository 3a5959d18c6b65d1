import type { Stage } from '../../process/stage'
import type { RevocationState } from '../state'
import { dropRevocation } from './drop-revocation'
import { courseEvents, type CourseEvent } from './events'
import { noteOffer } from './note-offer'

/** The course of a revocation: what its approval tells it, and its end without a decision. */
export const course: Stage<RevocationState, CourseEvent> = {
  commands: [noteOffer, dropRevocation],
  events: courseEvents,
}
