import type { Pool } from 'pg'

/** Ids of cases, open and closed, by id, after `after`; at most `limit`. For checks that go through all cases a part at a time. */
export async function caseIdsAfter(pool: Pool, after: string, limit: number): Promise<readonly string[]> {
  const { rows } = await pool.query<{ case_id: string }>(
    'SELECT case_id FROM cases WHERE case_id > $1 ORDER BY case_id LIMIT $2',
    [after, limit],
  )
  return rows.map((row) => row.case_id)
}
