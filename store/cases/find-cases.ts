import type { Pool } from 'pg'
import { caseColumns, caseOf, type CaseColumns, type StoredCase } from './case-columns'

/** Several cases by their ids, each once; those that there are not are left out. Whether somebody may read them is the caller's to check. */
export async function findCases(pool: Pool, caseIds: readonly string[]): Promise<ReadonlyMap<string, StoredCase>> {
  if (caseIds.length === 0) return new Map()
  const { rows } = await pool.query<CaseColumns>({
    name: 'find-cases',
    text: `SELECT ${caseColumns} FROM cases WHERE case_id = ANY ($1::text[])`,
    values: [caseIds],
  })
  return new Map(rows.map((row) => [row.case_id, caseOf(row)]))
}
