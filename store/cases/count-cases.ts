import type { Pool } from 'pg'
import { caseCondition, caseParameters, type CaseFilter } from './case-filter'

/** How many cases the same filter would list. */
export async function countCases(pool: Pool, filter: CaseFilter): Promise<number> {
  const { rows } = await pool.query<{ found: number }>(
    `SELECT count(*)::integer AS found FROM cases WHERE ${caseCondition}`,
    [...caseParameters(filter)],
  )
  return rows[0]?.found ?? 0
}
