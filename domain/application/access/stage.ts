import type { Stage } from '../../process/stage'
import { deadlineKeys } from '../deadline-keys'
import type { Finalised } from '../decision/events'
import type { HearingEvent } from '../../hearing/events'
import type { InformationEvent } from '../information/events'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { isOpen } from '../statuses'
import { isAccessOpen } from './access-request'
import { answerAccess } from './answer-access'
import { endReading } from './end-reading'
import { accessEvents, type AccessEvent } from './events'
import { noteAccessOverdue } from './note-access-overdue'
import { postponeAccess } from './postpone-access'
import { requestAccess } from './request-access'
import { waiveReading } from './waive-reading'
import { withdrawAccessRequest } from './withdraw-access-request'

/**
 * Aktindsigt: the party asks to see its case, and hearings and the decision wait for the answer and for the party to have
 * used it (forvaltningsloven §§ 9-16).
 */
export const access: Stage<ApplicationState, AccessEvent, HearingEvent | InformationEvent | Finalised> = {
  commands: [
    requestAccess,
    withdrawAccessRequest,
    noteAccessOverdue,
    postponeAccess,
    answerAccess,
    waiveReading,
    endReading,
  ],
  events: accessEvents,
  tasks: (state) =>
    isOpen(state) && isAccessOpen(state)
      ? [officeTask(state, 'access', 'Svar på anmodningen om aktindsigt', 'answerAccess', deadlineKeys.access)]
      : [],
}
