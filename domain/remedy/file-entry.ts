import type { Instant } from '../calendar/instant'
import type { DocumentRecord } from '../document/attached-document'

/** One document of the file that goes to the appeals body: which bytes it is, and in which case they lie. */
export interface FileEntry extends Pick<DocumentRecord, 'documentId' | 'name' | 'mediaType' | 'size' | 'sha256'> {
  readonly caseId: string
  /** A letter lies among the letters of its case. */
  readonly source?: 'letter'
  /** When it came. */
  readonly at?: Instant
  /** The complainant may not read it: the appeals body gets it, and the complainant is not told of it. */
  readonly confidential?: true
  /** It cannot travel: a virus was found in it. It stands in the list all the same, so that nothing is silently missing. */
  readonly withheld?: string
}

/** A document of which a file is made. */
export interface FileSource extends Pick<
  DocumentRecord,
  'documentId' | 'name' | 'mediaType' | 'size' | 'sha256' | 'audience'
> {
  /** When it came. */
  readonly at: Instant
  /** Where it lies, when that is another case than the one that hands it over. */
  readonly caseId?: string
  readonly source?: 'letter'
  /** A virus was found in it. */
  readonly infected?: string | true
}

/** The documents of a case as they go to the appeals body, every one of them in the order in which they came. */
export const fileOf = (caseId: string, documents: readonly FileSource[]): readonly FileEntry[] =>
  documents.map(({ documentId, name, mediaType, size, sha256, audience, infected, at, caseId: elsewhere, source }) => ({
    caseId: elsewhere ?? caseId,
    ...(source === undefined ? {} : { source }),
    documentId,
    name,
    mediaType,
    size,
    sha256,
    at,
    ...(audience === 'party' ? {} : { confidential: true }),
    ...(infected === undefined ? {} : { withheld: 'Skadelig kode fundet' }),
  }))
