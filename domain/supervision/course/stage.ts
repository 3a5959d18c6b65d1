import type { Stage } from '../../process/stage'
import type { SupervisionState } from '../state'
import { closeSupervision } from './close-supervision'
import { courseEvents, type CourseEvent } from './events'
import { leftOpen } from './left-open'
import { noteOffer } from './note-offer'
import { remindOfHearing } from './remind-of-hearing'

/** The course of a supervision: what its approval tells it, and its end. */
export const course: Stage<SupervisionState, CourseEvent> = {
  commands: [noteOffer, remindOfHearing, closeSupervision],
  events: courseEvents,
  tasks: (state) =>
    state.status === 'reported' && leftOpen(state).length === 0
      ? [{ key: 'close', title: 'Afslut tilsynet', command: 'closeSupervision', holder: { role: 'caseworker' } }]
      : [],
}
