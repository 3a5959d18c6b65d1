import type { Pool } from 'pg'

/** Lays a document aside for a while whose bytes are out of reach: no attempt on it. */
export async function postponeCopy(pool: Pool, documentId: string, forMs: number): Promise<void> {
  await pool.query(
    `UPDATE documents SET copy_leased_until = clock_timestamp() + $2 * interval '1 ms', copy_attempts = copy_attempts - 1
     WHERE document_id = $1 AND copy_due`,
    [documentId, forMs],
  )
}
