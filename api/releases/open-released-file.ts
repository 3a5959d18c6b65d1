import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReleasedFile } from '../../domain/access-request/answer/release'
import type { Shelf } from '../../documents/shelf'
import type { Store } from '../../store/create-store'
import { Problem } from '../answer/problem'

export interface ReleaseParts {
  readonly store: Pick<Store, 'documents' | 'letters' | 'releases'>
  readonly shelf: Pick<Shelf, 'open'>
}

/**
 * No file is handed out in which something has been found since, nor a copy of it.
 * @throws Problem DOCUMENT_QUARANTINED
 */
export async function mustBeClean(
  { store: { documents } }: Pick<ReleaseParts, 'store'>,
  files: readonly ReleasedFile[],
): Promise<void> {
  const scans = await documents.scanStates(
    files.filter(({ source }) => source === 'document').map(({ documentId }) => documentId),
  )
  if ([...scans.values()].includes('infected')) throw new Problem('DOCUMENT_QUARANTINED')
}

/**
 * The bytes of a released file, and no others: the copy that was signed, the original, or the letter as it was issued.
 * @throws Error when what lies there is something else than what the list says
 */
export async function openReleasedFile(
  { store, shelf }: ReleaseParts,
  releaseId: string | undefined,
  { number, source, documentId, rendition, sha256 }: ReleasedFile,
): Promise<Readable> {
  if (rendition === 'copy') {
    const release = releaseId === undefined ? undefined : await store.releases.findRelease(releaseId)
    const copy = release?.files.find((file) => file.number === number && file.sha256 === sha256)
    if (copy === undefined) throw new Error(`Copy ${number} of ${String(releaseId)} is not the one that was signed`)
    return shelf.open({ ...copy, documentId: copy.bytesId })
  }
  if (source === 'letter') {
    const pdf = await store.letters.letterPdf(documentId)
    if (pdf === undefined || createHash('sha256').update(pdf).digest('hex') !== sha256)
      throw new Error(`The PDF of ${documentId} is not the one that was issued`)
    return Readable.from([pdf], { objectMode: false })
  }
  const document = await store.documents.findDocument(documentId)
  if (document === undefined || document.sha256 !== sha256) throw new Error(`${documentId} is not what was handed in`)
  return shelf.open(document)
}
