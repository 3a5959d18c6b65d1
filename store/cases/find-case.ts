import type { Pool } from 'pg'
import { caseColumns, caseOf, type CaseColumns, type StoredCase } from './case-columns'

/** A case by its id. Whether somebody may read it is the caller's to check. */
export async function findCase(pool: Pool, caseId: string): Promise<StoredCase | undefined> {
  const { rows } = await pool.query<CaseColumns>({
    name: 'find-case',
    text: `SELECT ${caseColumns} FROM cases WHERE case_id = $1`,
    values: [caseId],
  })
  return rows[0] && caseOf(rows[0])
}
