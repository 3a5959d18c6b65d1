import type { Pool } from 'pg'
import { caseColumns, caseOf, type CaseColumns, type StoredCase } from './case-columns'

/** Every case, in the order of opening. For rehearsals, whose database holds a handful; nothing else reads all at once. */
export async function allCases(pool: Pool): Promise<readonly StoredCase[]> {
  const { rows } = await pool.query<CaseColumns>(`SELECT ${caseColumns} FROM cases ORDER BY opened_at, case_id`)
  return rows.map(caseOf)
}
