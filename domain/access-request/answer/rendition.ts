import type { FileToRelease } from '../../access/file-to-release'
import type { RequesterKind } from '../../access/requester'
import type { TreatedDocument } from './answer-draft'

/** Text without formats holds nothing that is not seen. */
const plain: readonly string[] = [
  'text/plain',
  'text/plain; charset=windows-1252',
  'text/csv',
  'text/csv; charset=windows-1252',
]

/** What can be made pictures of, page by page: a PDF, and what gets an archive copy where the programs for it are there. */
const pictured: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/msword',
  'application/rtf',
]

/**
 * As what a document is released: `original`, the bytes that were handed in; or `copy`, a new PDF of pictures of its pages, which
 * holds nothing but what can be seen. Originals go only to the party that handed them in, or are plain text: what somebody else
 * or the office has written may hold hidden sheets, tracked deletions and comments. A letter is drawn by the system, and holds what is
 * read. `undefined` where no copy can be made.
 */
export function renditionOf(
  { treatment }: Pick<TreatedDocument, 'treatment'>,
  { mediaType, from, kind }: Pick<FileToRelease, 'mediaType' | 'from' | 'kind'>,
  requester: RequesterKind,
): 'original' | 'copy' | undefined {
  const own = requester === 'party' && from === 'party'
  if (treatment === 'released' && (own || kind === 'letter' || plain.includes(mediaType))) return 'original'
  return pictured.includes(mediaType) ? 'copy' : undefined
}
