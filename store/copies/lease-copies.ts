import type { Pool } from 'pg'
import { ofFiles } from '../documents/of-files'
import type { StoredDocument } from '../documents/document'
import { documentColumns, documentOf, type DocumentRow } from '../documents/document-row'

/** A document that has still to get its copy, and how often that has been begun before. */
export interface CopyDue {
  readonly document: StoredDocument
  readonly attempts: number
}

/**
 * Takes up documents that have no copy yet, oldest first, each for one worker only: those that have been scanned where files
 * are scanned, and that have become part of a case.
 */
export async function leaseCopies(
  pool: Pool,
  { limit, leaseMs }: { readonly limit: number; readonly leaseMs: number },
): Promise<readonly CopyDue[]> {
  const { rows } = await pool.query<DocumentRow & { copy_attempts: number }>(
    `WITH due AS (
       SELECT document_id AS id FROM documents d
       WHERE copy_due AND scan IN ('clean', 'unscanned') AND (copy_leased_until IS NULL OR copy_leased_until <= clock_timestamp())
         AND (claimed_at IS NOT NULL OR EXISTS (SELECT FROM receipts r WHERE ${ofFiles} AND r.data ->> 'documentId' = d.document_id))
       ORDER BY stored_at LIMIT $1 FOR UPDATE SKIP LOCKED
     )
     UPDATE documents SET copy_leased_until = clock_timestamp() + $2 * interval '1 ms', copy_attempts = copy_attempts + 1
     FROM due WHERE document_id = id RETURNING ${documentColumns}, copy_attempts`,
    [limit, leaseMs],
  )
  return rows.map((row) => ({ document: documentOf(row), attempts: row.copy_attempts - 1 }))
}
