import { documentEvents, type DocumentEvent } from '../../document/document-events'
import { infectionTasks } from '../../document/infection'
import { noteInfectionIn } from '../../document/note-infection'
import type { MailMessage } from '../../mail/mail-message'
import type { Stage } from '../../process/stage'
import { aboutOf } from '../about-of'
import { mailsTo, recipientsOf, toOffice } from '../contact/recipients'
import { officeTask } from '../office-task'
import type { ApprovalState } from '../state'
import { openStatuses } from '../statuses'
import { attachDocument } from './attach-document'

/** The files of the case: the party's proof that conditions are fulfilled, and what the authority adds. */
export const documents: Stage<ApprovalState, DocumentEvent> = {
  commands: [attachDocument, noteInfectionIn(openStatuses)],
  events: documentEvents((state, { documentId }) => {
    const found: MailMessage = { template: 'document-infected', data: aboutOf(state) }
    const fromParty = state.documents.some((one) => one.documentId === documentId && one.from === 'party')
    return [...(fromParty ? mailsTo(recipientsOf(state), found) : []), toOffice(state, found)]
  }),
  tasks: (state) => infectionTasks(state.documents).flatMap((task) => officeTask(state, task)),
}
