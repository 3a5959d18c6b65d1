import type { Pool } from 'pg'
import type { CopyWay, NoCopyReason } from '../../domain/document/archive-copy'
import type { StorageKind } from '../documents/document'
import type { StoredCopy } from './copy'

interface CopyRow {
  readonly document_id: string
  readonly way: CopyWay | null
  readonly repaired: boolean
  readonly pages: number
  readonly size: number
  readonly sha256: string
  readonly bytes_id: string
  readonly storage: StorageKind
  readonly reason: NoCopyReason
}

/** The copies of documents by the documents' ids. One of which nothing is known yet is missing. */
export async function findCopies(pool: Pool, documentIds: readonly string[]): Promise<ReadonlyMap<string, StoredCopy>> {
  if (documentIds.length === 0) return new Map()
  const { rows } = await pool.query<CopyRow>(
    `SELECT c.document_id, way, repaired, pages, c.size, c.sha256, bytes_id, c.storage, reason
     FROM archive_copies c JOIN documents d USING (document_id) WHERE c.document_id = ANY($1) AND NOT copy_due`,
    [documentIds],
  )
  return new Map(rows.map((row) => [row.document_id, copyOf(row)]))
}

function copyOf({ way, repaired, pages, size, sha256, bytes_id: bytesId, storage, reason }: CopyRow): StoredCopy {
  if (way === null) return { state: 'none', reason }
  return { state: 'made', way, ...(repaired ? { repaired } : {}), pages, size, sha256, bytesId, storage }
}
