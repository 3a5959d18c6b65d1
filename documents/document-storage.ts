import type { Readable } from 'node:stream'
import type { StorageKind } from '../store/documents/document'

/** The bytes do not lie where they should, or the storage does not answer. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault'
}

/** Where the bytes of files lie, by the document's id. */
export interface DocumentStorage {
  readonly kind: StorageKind
  /**
   * Puts a file into safety: it is there in full when this returns. The same id again is the same file.
   * @throws StorageFault
   */
  put(documentId: string, content: Readable, size: number): Promise<void>
  /** @throws StorageFault */
  read(documentId: string): Promise<Readable>
  /** Twice is once. */
  remove(documentId: string): Promise<void>
}
