import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** A case whose earliest deadline has passed. */
export interface OverdueCase {
  readonly caseId: string
  readonly dueAt: Instant
}

/** Open cases of which a deadline before `before` has not become an event, the oldest first. */
export async function overdueCases(pool: Pool, before: Instant, limit: number): Promise<readonly OverdueCase[]> {
  const { rows } = await pool.query<{ case_id: string; next_deadline_at: Date }>(
    'SELECT case_id, next_deadline_at FROM cases WHERE NOT closed AND next_deadline_at < $1 ORDER BY next_deadline_at, case_id LIMIT $2',
    [before, limit],
  )
  return rows.map((row) => ({ caseId: row.case_id, dueAt: row.next_deadline_at.toISOString() }))
}
