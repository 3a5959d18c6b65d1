import type { AttachedDocument, DocumentRecord } from '../document/attached-document'
import type { Instant } from '../calendar/instant'

/** A document that access is asked to: which bytes it is, who handed it in and when. */
export interface FileToRelease extends Pick<
  DocumentRecord,
  'documentId' | 'name' | 'mediaType' | 'size' | 'sha256' | 'kind' | 'from' | 'audience'
> {
  readonly at: Instant
  /** A virus was found in it: it can only be withheld. */
  readonly infected?: true
}

/** The documents of a case as the office goes through them for an answer, every version, in the order in which they came. */
export const fileToRelease = (documents: readonly AttachedDocument[]): readonly FileToRelease[] =>
  documents.map(({ documentId, name, mediaType, size, sha256, kind, from, audience, at, infected }) => ({
    documentId,
    name,
    mediaType,
    size,
    sha256,
    kind,
    from,
    audience,
    at,
    ...(infected === undefined ? {} : { infected: true }),
  }))
