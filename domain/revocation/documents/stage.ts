import { documentEvents, type DocumentEvent } from '../../document/document-events'
import { infectionTasks } from '../../document/infection'
import { noteInfectionIn } from '../../document/note-infection'
import type { MailMessage } from '../../mail/mail-message'
import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { RevocationState } from '../state'
import { isClosed, openStatuses } from '../statuses'
import { attachDocument } from './attach-document'

/** The files of the case. */
export const documents: Stage<RevocationState, DocumentEvent> = {
  commands: [attachDocument, noteInfectionIn(openStatuses)],
  events: documentEvents((state, { documentId }) => {
    const found: MailMessage = { template: 'document-infected', data: aboutOf(state) }
    const fromParty = state.documents.some((one) => one.documentId === documentId && one.from === 'party')
    return [...(fromParty ? mailToParty(state, found) : []), mailToOffice(state, found)]
  }),
  tasks: (state) =>
    isClosed(state)
      ? []
      : infectionTasks(state.documents).map(({ key, title, command }) => officeTask(key, title, command)),
}
