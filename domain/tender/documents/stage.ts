import { documentEvents, type DocumentEvent } from '../../document/document-events'
import { infectionTasks } from '../../document/infection'
import { noteInfectionIn } from '../../document/note-infection'
import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { TenderState } from '../state'
import { openStatuses } from '../statuses'
import { aboutOf, mailToOffice } from '../tender-mail'
import { attachDocument } from './attach-document'

/** The files of the tender. Envelopes are none of them before they are to be opened. */
export const documents: Stage<TenderState, DocumentEvent> = {
  commands: [attachDocument, noteInfectionIn(openStatuses)],
  events: documentEvents((state) => [mailToOffice(state, { template: 'document-infected', data: aboutOf(state) })]),
  tasks: (state) => infectionTasks(state.documents).map(({ key, title, command }) => officeTask(key, title, command)),
}
