import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { NoCopyReason } from '../domain/document/archive-copy'
import type { CopyToMake } from '../domain/process/effect'
import type { Shelf } from '../documents/shelf'
import type { Store } from '../store/create-store'

export interface SourceParts {
  readonly store: Pick<Store, 'copies' | 'documents' | 'letters'>
  readonly shelf: Pick<Shelf, 'open'>
}

/** A document that is still being scanned, or whose archive copy is still to come. */
export class CopyToCome extends Error {
  override readonly name = 'CopyToCome'
}

/** A document of which nothing can be released: what was found in it, or why it has no archive copy. */
export class NothingToRelease extends Error {
  override readonly name = 'NothingToRelease'

  constructor(readonly why: NoCopyReason | 'infected' | 'missing') {
    super(`nothing can be released: ${why}`)
  }
}

/**
 * The PDF whose pages are released: a letter and a PDF as they are, everything else by its archive copy, which is what can be seen of
 * it (docs/adr/0021-archive-copies-and-bundles.md).
 * @throws CopyToCome; NothingToRelease
 */
export async function openSource(
  { store, shelf }: SourceParts,
  { source, documentId }: Pick<CopyToMake, 'source' | 'documentId'>,
): Promise<Readable> {
  if (source === 'letter') {
    const letter = await store.letters.findLetter(documentId)
    const pdf = await store.letters.letterPdf(documentId)
    if (pdf === undefined || createHash('sha256').update(pdf).digest('hex') !== letter?.sha256)
      throw new Error(`The PDF of ${documentId} is not the one that was issued`)
    return Readable.from([pdf], { objectMode: false })
  }
  const document = await store.documents.findDocument(documentId)
  if (document === undefined) throw new NothingToRelease('missing')
  if (document.scan === 'infected') throw new NothingToRelease('infected')
  if (document.scan === 'awaiting') throw new CopyToCome(documentId)
  const copy = (await store.copies.findCopies([documentId])).get(documentId)
  if (document.mediaType === 'application/pdf' && copy?.state !== 'made') return shelf.open(document)
  if (copy === undefined) throw new CopyToCome(documentId)
  if (copy.state === 'none') throw new NothingToRelease(copy.reason)
  // A PDF that was repaired or shown as pictures can be read in its copy alone.
  const asHandedIn = document.mediaType === 'application/pdf' && copy.way !== 'rasterised' && copy.repaired !== true
  return asHandedIn ? shelf.open(document) : shelf.open({ ...copy, documentId: copy.bytesId })
}
