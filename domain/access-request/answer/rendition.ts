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

/** What can be made pictures of, page by page. */
const pictured: readonly string[] = ['application/pdf']

/**
 * As what a document is released: `original`, the bytes that were handed in; or `copy`, a new PDF of pictures of its pages, which
 * holds nothing but what can be seen. Originals go only to the party that handed them in, or are plain text: what somebody else
 * or the office has written may hold hidden sheets, tracked deletions and comments. `undefined` where no copy can be made.
 */
export function renditionOf(
  { treatment }: Pick<TreatedDocument, 'treatment'>,
  { mediaType, from }: Pick<FileToRelease, 'mediaType' | 'from'>,
  requester: RequesterKind,
): 'original' | 'copy' | undefined {
  const own = requester === 'party' && from === 'party'
  if (treatment === 'released' && (own || plain.includes(mediaType))) return 'original'
  return pictured.includes(mediaType) ? 'copy' : undefined
}
