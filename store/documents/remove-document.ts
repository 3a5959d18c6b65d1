import type { Pool } from 'pg'

/** Forgets a file that never became part of a case. Its bytes are the storage's to remove, before this. */
export async function removeDocument(pool: Pool, documentId: string): Promise<void> {
  await pool.query('DELETE FROM documents WHERE document_id = $1 AND claimed_at IS NULL', [documentId])
}
