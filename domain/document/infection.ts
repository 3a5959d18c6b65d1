import type { Task } from '../process/task'
import type { AttachedDocument, DocumentAudience } from './attached-document'

/** What a virus scanner has found in a file after it became part of a case. */
export interface Infection {
  readonly documentId: string
  /** As the scanner calls it. */
  readonly finding: string
}

export interface DocumentInfected extends Infection {
  readonly type: 'document-infected'
  readonly audience: DocumentAudience
}

/** The case's documents with one found infected. */
export const withInfection = (
  documents: readonly AttachedDocument[],
  { documentId, finding }: Infection,
): readonly AttachedDocument[] =>
  documents.map((document) => (document.documentId === documentId ? { ...document, infected: finding } : document))

/** What there is to do for each infected document in whose place nothing has come yet; who has to do it, the case knows. */
export const infectionTasks = (
  documents: readonly AttachedDocument[],
): readonly Pick<Task, 'key' | 'title' | 'command'>[] =>
  documents
    .filter(
      ({ documentId, infected }) =>
        infected !== undefined && !documents.some(({ replaces }) => replaces === documentId),
    )
    .map(({ documentId }) => ({
      key: `infected/${documentId}`,
      title: 'Få en ren udgave af det dokument, der er fundet skadelig kode i',
      command: 'attachDocument',
    }))
