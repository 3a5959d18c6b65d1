import { createHash } from 'node:crypto'
import { Transform, type Readable } from 'node:stream'
import type { StorageKind, StoredDocument } from '../store/documents/document'
import { StorageFault, type DocumentStorage } from './document-storage'

/** Bytes that are kept: where, under which id, and which they are. */
export type KeptBytes = Pick<StoredDocument, 'documentId' | 'storage' | 'size' | 'sha256'>

/** All storages as one: new bytes go into the first, and old ones are found where they were put. */
export interface Shelf {
  /**
   * Puts bytes into safety under an id.
   * @returns where
   * @throws StorageFault
   */
  put(id: string, content: Readable, size: number): Promise<StorageKind>
  /**
   * The bytes. The stream breaks off when they are not the ones that were put there.
   * @throws StorageFault
   */
  open(kept: KeptBytes): Promise<Readable>
  /** Twice is once. @throws StorageFault */
  remove(kept: Pick<KeptBytes, 'documentId' | 'storage'>): Promise<void>
}

/** @param storages the one for new bytes first, then those that hold older ones */
export function createShelf(storages: readonly [DocumentStorage, ...DocumentStorage[]]): Shelf {
  const [current] = storages
  const storageOf = ({ storage, documentId }: Pick<KeptBytes, 'documentId' | 'storage'>): DocumentStorage => {
    const found = storages.find(({ kind }) => kind === storage)
    if (found === undefined) throw new StorageFault(`${documentId} lies in ${storage}, which is not set up`)
    return found
  }
  return {
    async put(id, content, size) {
      await current.put(id, content, size)
      return current.kind
    },
    async open(kept) {
      const content = await storageOf(kept).read(kept.documentId)
      const checked = proof(kept)
      content.on('error', (error) => {
        checked.destroy(error)
      })
      checked.on('close', () => {
        content.destroy()
      })
      return content.pipe(checked)
    },
    remove: (kept) => storageOf(kept).remove(kept.documentId),
  }
}

/** Lets bytes through, and breaks off at the end when they are not what the hash says. */
function proof({ documentId, sha256, size }: KeptBytes): Transform {
  const hash = createHash('sha256')
  let length = 0
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      hash.update(part)
      length += part.length
      done(null, part)
    },
    flush(done) {
      const same = length === size && hash.digest('hex') === sha256
      done(
        same
          ? null
          : new StorageFault(`${documentId} is not what was handed in: ${length} of ${size} bytes, or another hash`),
      )
    },
  })
}
