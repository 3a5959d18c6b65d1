import type { Pool } from 'pg'
import type { PlaceClash } from './untold-clashes'

/** Notes that an application has been told of another provider's case about the same place, or has no need to know any more. */
export async function markClashTold(pool: Pool, { caseId, otherId }: PlaceClash): Promise<void> {
  await pool.query('INSERT INTO told_clashes (case_id, other_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    caseId,
    otherId,
  ])
}
