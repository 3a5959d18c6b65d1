import { isAccessOpen } from '../../application/access/access-request'
import { deadlineKeys } from '../../application/deadline-keys'
import type { HearingEvent } from '../../hearing/events'
import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { RevocationState } from '../state'
import { isClosed } from '../statuses'
import { answerAccess } from './answer-access'
import { endReading } from './end-reading'
import { accessEvents, type AccessEvent } from './events'
import { noteAccessOverdue } from './note-access-overdue'
import { requestAccess } from './request-access'

/** Aktindsigt: hearing and decision wait for the answer and for the party to have used it (forvaltningsloven § 9 b). */
export const access: Stage<RevocationState, AccessEvent, HearingEvent> = {
  commands: [requestAccess, noteAccessOverdue, answerAccess, endReading],
  events: accessEvents,
  tasks(state) {
    if (isClosed(state) || !isAccessOpen(state)) return []
    const due = state.deadlines.find(({ key }) => key === deadlineKeys.access)?.at
    const task = officeTask('access', 'Svar på anmodningen om aktindsigt', 'answerAccess')
    return [{ ...task, ...(due === undefined ? {} : { due }) }]
  },
}
