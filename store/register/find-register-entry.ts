import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { asOf, registeredOf, type RegisteredCase, type RegisterRow } from './register-row'

/** What the register showed of a case at an instant, also when that was that it had ended or had not begun. */
export async function findRegisterEntry(pool: Pool, caseId: string, at: Instant): Promise<RegisteredCase | undefined> {
  const { rows } = await pool.query<RegisterRow>(`SELECT case_id, from_at, entry FROM register_history WHERE ${asOf} AND case_id = $2`, [at, caseId])
  return rows[0] && registeredOf(rows[0])
}
