import type { Pool } from 'pg'
import type { CivilDate } from '../../domain/calendar/civil-date'
import { absenceColumns, absenceOf, type Absence, type AbsenceColumns } from './absence'

/** An organisation's absences that last on this day or later, the first to begin first. */
export async function listAbsences(pool: Pool, organisation: string, today: CivilDate): Promise<readonly Absence[]> {
  const { rows } = await pool.query<AbsenceColumns>(
    `SELECT ${absenceColumns} FROM absences WHERE organisation = $1 AND last_day >= $2 AND ended_at IS NULL ORDER BY first_day, name, absence_id LIMIT 1000`,
    [organisation, today],
  )
  return rows.map(absenceOf)
}
