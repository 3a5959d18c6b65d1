import type { Store } from '../store/create-store'
import { atMost } from './at-most'
import type { DocumentStorage } from './document-storage'

/** Files that are written at a time. Each holds a connection until it is whole, and other requests need some as well. */
const mostWriters = 2

/** Files in the database, beside the cases: one thing to back up. */
export function createPostgresStorage({ documents }: Pick<Store, 'documents'>): DocumentStorage {
  const inTurn = atMost(mostWriters)
  return {
    kind: 'postgres',
    put: (documentId, content) => inTurn(() => documents.writeContent(documentId, content)),
    read: async (documentId) => documents.readContent(documentId),
    remove: (documentId) => documents.removeContent(documentId),
  }
}
