import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/**
 * Notes that a file's bytes are gone for good, after they are. Twice is once.
 * @returns when they were
 */
export async function noteDestroyed(pool: Pool, documentId: string): Promise<Instant> {
  const { rows } = await pool.query<{ destroyed_at: Date }>(
    `UPDATE documents SET destroyed_at = coalesce(destroyed_at, clock_timestamp()), copy_due = false
     WHERE document_id = $1 RETURNING destroyed_at`,
    [documentId],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`No file ${documentId}`)
  return row.destroyed_at.toISOString()
}
