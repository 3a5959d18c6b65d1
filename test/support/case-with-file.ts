import { createHash, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { DocumentAudience } from '../../domain/document/attached-document'
import type { Person } from '../../domain/rights/actor'
import { createPostgresStorage } from '../../documents/postgres-storage'
import { createShelf } from '../../documents/shelf'
import type { House } from '../../local/house'
import { appendUntold, command } from './application-case'

/** A file as somebody hands it in to a case. */
export interface FileOfCase {
  readonly by: Person
  readonly name: string
  readonly content: Buffer
  /** PDF unless told. */
  readonly mediaType?: string
  readonly audience?: DocumentAudience
}

/**
 * Puts a file into an application as an upload does, past the engine and past what is refused at the door: also what came before
 * there was a door is accounted for. @returns its id
 */
export async function attachFile(
  { store, pool }: Pick<House, 'store' | 'pool'>,
  caseId: string,
  { by, name, content, mediaType = 'application/pdf', audience }: FileOfCase,
): Promise<string> {
  const documentId = randomUUID()
  const file = { mediaType, size: content.length, sha256: createHash('sha256').update(content).digest('hex') }
  const storage = await createShelf([createPostgresStorage(store)]).put(documentId, Readable.from([content]), file.size)
  await store.documents.insertDocument({ documentId, caseId, ...file, storage, scan: 'clean' })
  await pool.query('UPDATE documents SET claimed_at = stored_at WHERE document_id = $1', [documentId])
  const data = { documentId, name, ...file, kind: 'other', ...(audience === undefined ? {} : { audience }) }
  await appendUntold(store, caseId, command(by, 'attachDocument', data))
  return documentId
}
