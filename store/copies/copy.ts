import type { ArchiveCopy } from '../../domain/document/archive-copy'
import type { StorageKind } from '../documents/document'

/** A copy as the store keeps it. */
export type StoredCopy =
  | Extract<ArchiveCopy, { state: 'none' }>
  | (Extract<ArchiveCopy, { state: 'made' }> & {
      /** Under which its bytes lie: the document's own id where that is its own copy. */
      readonly bytesId: string
      readonly storage: StorageKind
    })
