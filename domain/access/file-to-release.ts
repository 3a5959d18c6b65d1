import type { mediaTypes } from '../document/media-types'
import type { AttachedDocument, DocumentKind, DocumentRecord } from '../document/attached-document'
import type { Instant } from '../calendar/instant'
import type { SentLetter } from '../process/effect'

/** A document or a letter that access is asked to: which bytes it is, who handed it in or got it, and when. */
export interface FileToRelease extends Pick<
  DocumentRecord,
  'documentId' | 'name' | 'mediaType' | 'size' | 'sha256' | 'from' | 'audience'
> {
  /** A letter of the authority has no other kind. */
  readonly kind: DocumentKind | 'letter'
  readonly at: Instant
  /** Whom a letter went to. */
  readonly to?: SentLetter['to']
  /** A virus was found in it: it can only be withheld. */
  readonly infected?: true
  /** It is another party's of the same case: nothing of it is given before that has been weighed. */
  readonly ofAnother?: true
}

/** A document of a case to which access is asked. */
export type Releasable = AttachedDocument & Pick<FileToRelease, 'ofAnother'>

/** What a case keeps from everybody for the time being: a line of the answer, which tells neither what nor how much it is. */
export interface HeldBack {
  readonly what: string
  readonly law: string
}

/** The documents of a case as the office goes through them for an answer, every version, in the order in which they came. */
export const fileToRelease = (documents: readonly Releasable[]): readonly FileToRelease[] =>
  documents.map(({ documentId, name, mediaType, size, sha256, kind, from, audience, at, infected, ofAnother }) => ({
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
    ...(ofAnother === undefined ? {} : { ofAnother }),
  }))

const pdf = 'application/pdf' satisfies keyof typeof mediaTypes

/** … and its letters among them, by the instants at which they came and were sent. */
export const withLetters = (
  documents: readonly FileToRelease[],
  letters: readonly SentLetter[],
): readonly FileToRelease[] =>
  [
    ...letters.map(({ letterId, title, to, at, size, sha256 }): FileToRelease => ({
      documentId: letterId,
      name: `${title}.pdf`,
      mediaType: pdf,
      size,
      sha256,
      kind: 'letter',
      from: 'authority',
      audience: 'party',
      at,
      to,
    })),
    ...documents,
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
