import type { Pool } from 'pg'

/** Notes that a file's case knows that it is infected, or is over and has no need to. */
export async function markInfectionTold(pool: Pool, documentId: string): Promise<void> {
  await pool.query('UPDATE documents SET infection_told_at = clock_timestamp() WHERE document_id = $1', [documentId])
}
