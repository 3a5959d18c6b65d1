import { authorityOf } from '../../catalogue/authorities'
import { documentEvents, type DocumentEvent } from '../../document/document-events'
import { infectionTasks } from '../../document/infection'
import { noteInfectionIn } from '../../document/note-infection'
import type { Stage } from '../../process/stage'
import { aboutOf, mailTo } from '../party-mail'
import type { ReviewState } from '../state'
import { openStatuses } from '../statuses'
import { attachDocument } from './attach-document'

/** The files of the review: its sources and its records of visits. */
export const documents: Stage<ReviewState, DocumentEvent> = {
  commands: [attachDocument, noteInfectionIn(openStatuses)],
  events: documentEvents((state, { documentId: infected }) => {
    const uploader = state.team.filter(({ subject }) =>
      state.documents.some(({ documentId, by }) => documentId === infected && by.subject === subject),
    )
    return [...uploader, authorityOf(state.office).contact].map((to) =>
      mailTo(to, { template: 'document-infected', data: aboutOf(state) }),
    )
  }),
  tasks: (state) =>
    infectionTasks(state.documents).map((task) => ({ ...task, holder: { role: 'caseworker' } }) as const),
}
