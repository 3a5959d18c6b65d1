import { documentEvents, type DocumentEvent } from '../../document/document-events'
import { infectionTasks } from '../../document/infection'
import { noteInfectionIn } from '../../document/note-infection'
import type { Stage } from '../../process/stage'
import { aboutOf, mailToBoth, mailToOffice } from '../obligation-mail'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { openStatuses } from '../statuses'
import { attachDocument } from './attach-document'

/** Kontraktens dokumenter. */
export const documents: Stage<ObligationState, DocumentEvent> = {
  commands: [attachDocument, noteInfectionIn(openStatuses)],
  events: documentEvents((state, { audience }) => {
    const message = { template: 'document-infected', data: aboutOf(state) } as const
    return audience === 'office' ? [mailToOffice(state, message)] : mailToBoth(state, message)
  }),
  tasks: (state) => infectionTasks(state.documents).map(({ key, title, command }) => officeTask(key, title, command)),
}
