import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** Ends an absence; from then on nobody stands in. Answers whether there was one to end. */
export async function endAbsence(pool: Pool, absenceId: string, by: string, at: Instant): Promise<boolean> {
  const { rowCount } = await pool.query(
    'UPDATE absences SET ended_by = $2, ended_at = $3 WHERE absence_id = $1 AND ended_at IS NULL',
    [absenceId, by, at],
  )
  return rowCount === 1
}
