import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** Adds what has come in force and ended until an instant to the counts that facets are answered from. Correct at any time, however seldom: what is not added yet is counted beside them. */
export async function countRegister(pool: Pool, until: Instant): Promise<void> {
  await pool.query('SELECT count_register($1)', [until])
}
