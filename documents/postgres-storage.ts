import type { Store } from '../store/create-store'
import type { DocumentStorage } from './document-storage'

/** Files in the database, beside the cases: one thing to back up. */
export function createPostgresStorage({ documents }: Pick<Store, 'documents'>): DocumentStorage {
  return {
    kind: 'postgres',
    put: (documentId, content) => documents.writeContent(documentId, content),
    read: async (documentId) => documents.readContent(documentId),
    remove: (documentId) => documents.removeContent(documentId),
  }
}
