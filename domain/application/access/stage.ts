import type { Stage } from '../../process/stage'
import { deadlineKeys } from '../deadline-keys'
import type { Finalised } from '../decision/events'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { isOpen } from '../statuses'
import { isAccessOpen } from './access-request'
import { answerAccess } from './answer-access'
import { accessEvents, type AccessEvent } from './events'
import { noteAccessOverdue } from './note-access-overdue'
import { postponeAccess } from './postpone-access'
import { requestAccess } from './request-access'

/** Aktindsigt: the party asks to see its case, and the decision waits for the answer (forvaltningsloven §§ 9-16). */
export const access: Stage<ApplicationState, AccessEvent, Finalised> = {
  commands: [requestAccess, noteAccessOverdue, postponeAccess, answerAccess],
  events: accessEvents,
  tasks: (state) =>
    isOpen(state) && isAccessOpen(state)
      ? [officeTask(state, 'access', 'Svar på anmodningen om aktindsigt', 'answerAccess', deadlineKeys.access)]
      : [],
}
