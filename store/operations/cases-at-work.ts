import type { Pool } from 'pg'
import { leftToWorkflow } from './left-to-workflow'

/** Ids of the cases that must have a workflow, being open or having effects left for one to do, by id, after `after`; at most `limit`. */
export async function casesAtWork(pool: Pool, after: string, limit: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ case_id: string }>(
    `(SELECT case_id FROM cases WHERE NOT closed AND case_id > $1 ORDER BY case_id LIMIT $2)
     UNION (SELECT DISTINCT e.case_id FROM effects e WHERE ${leftToWorkflow} AND e.case_id > $1 ORDER BY e.case_id LIMIT $2)
     ORDER BY case_id LIMIT $2`,
    [after, limit],
  )
  return rows.map((row) => row.case_id)
}

/** Those of `caseIds` that must have a workflow. */
export async function amongCasesAtWork(pool: Pool, caseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ case_id: string }>(
    `SELECT case_id FROM cases WHERE case_id = ANY($1) AND NOT closed
     UNION SELECT e.case_id FROM effects e WHERE e.case_id = ANY($1) AND ${leftToWorkflow}`,
    [caseIds],
  )
  return new Set(rows.map((row) => row.case_id))
}
