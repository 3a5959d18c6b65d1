import type { Instant } from '../calendar/instant'
import type { AttachedDocument, DocumentRecord } from '../document/attached-document'

/** One document of the file that goes to the appeals body: which bytes it is, and in which case they lie. */
export interface FileEntry extends Pick<DocumentRecord, 'documentId' | 'name' | 'mediaType' | 'size' | 'sha256'> {
  readonly caseId: string
  /** When it came. */
  readonly at?: Instant
  /** It cannot travel: a virus was found in it. It stands in the list all the same, so that nothing is silently missing. */
  readonly withheld?: string
}

/** The documents of a case as they go to the appeals body, every one of them in the order in which they came. */
export const fileOf = (caseId: string, documents: readonly AttachedDocument[]): readonly FileEntry[] =>
  documents.map(({ documentId, name, mediaType, size, sha256, infected, at }) => ({
    caseId,
    documentId,
    name,
    mediaType,
    size,
    sha256,
    at,
    ...(infected === undefined ? {} : { withheld: 'Skadelig kode fundet' }),
  }))
