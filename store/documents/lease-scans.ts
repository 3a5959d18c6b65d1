import type { Pool } from 'pg'
import type { StoredDocument } from './document'
import { documentColumns, documentOf, type DocumentRow } from './document-row'

/**
 * Takes up files that no scanner has seen yet, oldest first, each for one scanner only. A file that cannot be scanned is
 * tried again ever more seldom, up to 32 leases apart.
 */
export async function leaseScans(
  pool: Pool,
  { limit, leaseMs }: { readonly limit: number; readonly leaseMs: number },
): Promise<readonly StoredDocument[]> {
  const { rows } = await pool.query<DocumentRow>(
    `WITH waiting AS (
       SELECT document_id AS id FROM documents
       WHERE scan IN ('awaiting', 'unscanned') AND destroyed_at IS NULL AND (leased_until IS NULL OR leased_until <= clock_timestamp())
       ORDER BY stored_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE documents SET leased_until = clock_timestamp() + $2 * power(2, least(attempts, 5)) * interval '1 ms', attempts = attempts + 1
     FROM waiting WHERE document_id = id RETURNING ${documentColumns}`,
    [limit, leaseMs],
  )
  return rows.map(documentOf)
}
