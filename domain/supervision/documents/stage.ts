import { documentEvents, type DocumentEvent } from '../../document/document-events'
import { infectionTasks } from '../../document/infection'
import { noteInfectionIn } from '../../document/note-infection'
import type { MailMessage } from '../../mail/mail-message'
import type { Stage } from '../../process/stage'
import { aboutOf } from '../about-of'
import type { SupervisionState } from '../state'
import { isOver, openStatuses } from '../statuses'
import { mailToOffice, mailToParty } from '../supervision-mail'
import { attachDocument } from './attach-document'

/** The files of the case: the party's proof, and the sources and records of those who supervise. */
export const documents: Stage<SupervisionState, DocumentEvent> = {
  commands: [attachDocument, noteInfectionIn(openStatuses)],
  events: documentEvents((state, { documentId }) => {
    const found: MailMessage = { template: 'document-infected', data: aboutOf(state) }
    const fromParty = state.documents.some((one) => one.documentId === documentId && one.from === 'party')
    return [...(fromParty ? mailToParty(state, found) : []), mailToOffice(state, found)]
  }),
  tasks: (state) =>
    isOver(state.status)
      ? []
      : infectionTasks(state.documents).map((task) => ({ ...task, holder: { role: 'caseworker' } }) as const),
}
