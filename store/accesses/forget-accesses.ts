import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/**
 * Deletes up to `most` of the accesses from before an instant.
 * @returns how many there were
 */
export async function forgetAccesses(pool: Pool, before: Instant, most: number): Promise<number> {
  const { rowCount } = await pool.query(
    `DELETE FROM accesses WHERE access_id IN
       (SELECT access_id FROM accesses WHERE at < $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
    [before, most],
  )
  return rowCount ?? 0
}
