import { documentEvents, type DocumentEvent } from '../../document/document-events'
import { infectionTasks } from '../../document/infection'
import { noteInfectionIn } from '../../document/note-infection'
import type { MailMessage } from '../../mail/mail-message'
import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import { aboutOf, mailToOffice, mailToParty } from '../party-mail'
import type { ApplicationState } from '../state'
import { isOpen, openStatuses } from '../statuses'
import { attachDocument } from './attach-document'

/** The files of the case: the party hands them in with its answers, and the authority adds its own. */
export const documents: Stage<ApplicationState, DocumentEvent> = {
  commands: [attachDocument, noteInfectionIn(openStatuses)],
  events: documentEvents((state, { documentId }) => {
    const found: MailMessage = { template: 'document-infected', data: aboutOf(state) }
    const fromParty = state.documents.some((one) => one.documentId === documentId && one.from === 'party')
    return [...(fromParty ? mailToParty(state, found) : []), mailToOffice(state, found)]
  }),
  tasks: (state) =>
    isOpen(state)
      ? infectionTasks(state.documents).map(({ key, title, command }) => officeTask(state, key, title, command))
      : [],
}
