import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { draftTermination } from './draft-termination'
import { dropTermination } from './drop-termination'
import { endingEvents, type EndingEvent } from './events'
import { resign } from './resign'
import { terminate } from './terminate'
import { withdrawTermination } from './withdraw-termination'

/** Ophør før tid. */
export const ending: Stage<ObligationState, EndingEvent> = {
  commands: [draftTermination, dropTermination, terminate, resign, withdrawTermination],
  events: endingEvents,
  tasks: ({ status, termination }) =>
    termination !== undefined && (status === 'agreed' || status === 'active' || status === 'clarifying')
      ? [officeTask('termination', 'Underskriv eller opgiv udkastet til opsigelse', 'terminate')]
      : [],
}
