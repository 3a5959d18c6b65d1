import type { Effect } from '../process/effect'
import type { EventTable } from '../process/event-table'
import { withDocument } from './attach'
import type { AttachedDocument, DocumentAttached } from './attached-document'
import { withInfection, type DocumentInfected } from './infection'

/** What happens to the files of a case. */
export type DocumentEvent = DocumentAttached | DocumentInfected

/**
 * The events of every procedure that takes files, read by those who may know of the file.
 * @param infected whom the finding of a virus is told to: whoever handed the file in and whoever must get another
 */
export const documentEvents = <State extends { readonly documents: readonly AttachedDocument[] }>(
  infected: (state: State, event: DocumentInfected) => readonly Effect[],
): EventTable<State, DocumentEvent> => ({
  'document-attached': {
    decisive: true,
    audience: ({ document }) => document.audience,
    text: ({ document }) =>
      document.replaces === undefined ? 'Dokument tilføjet' : 'Ny udgave af et dokument tilføjet',
    evolve: (state, event, { at, by }) => ({ ...state, documents: withDocument(state.documents, event, { at, by }) }),
  },
  'document-infected': {
    decisive: true,
    audience: ({ audience }) => audience,
    text: 'Skadelig kode fundet i et dokument',
    evolve: (state, event) => ({ ...state, documents: withInfection(state.documents, event) }),
    effects: infected,
  },
})
