import type { Pool } from 'pg'
import type { Principal } from '../../domain/rights/actor'
import type { CivilDate } from '../../domain/calendar/civil-date'

/** Those for whom somebody of this organisation stands in on this day. A substitute's own substitute is nobody's but the substitute's. */
export async function principalsOf(
  pool: Pool,
  organisation: string,
  subject: string,
  today: CivilDate,
): Promise<readonly Principal[]> {
  const { rows } = await pool.query<Principal>(
    `SELECT subject, name FROM absences WHERE substitute_subject = $1 AND organisation = $2 AND ended_at IS NULL AND first_day <= $3 AND last_day >= $3 ORDER BY subject`,
    [subject, organisation, today],
  )
  return rows
}
