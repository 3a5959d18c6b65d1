import type { Pool } from 'pg'

/** Removes a file's bytes. Twice is once. */
export async function removeContent(pool: Pool, documentId: string): Promise<void> {
  await pool.query('DELETE FROM document_chunks WHERE document_id = $1', [documentId])
}
