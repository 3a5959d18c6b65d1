import type { Pool } from 'pg'
import { leftToWorkflow } from './left-to-workflow'

/** Cases with an open effect of the workflow's whose event took effect before the instant `before`, the oldest first. */
export async function casesWithAgedEffects(pool: Pool, before: string, limit: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ case_id: string }>(
    `SELECT e.case_id FROM effects e WHERE ${leftToWorkflow} AND e.at < $1 GROUP BY e.case_id ORDER BY min(e.at), e.case_id LIMIT $2`,
    [before, limit],
  )
  return rows.map((row) => row.case_id)
}
