import type { Pool } from 'pg'
import { procedureNames } from '../../domain/process/procedure-name'
import type { Instant } from '../../domain/calendar/instant'

/** A case that nothing drives. */
export interface IdleCase {
  readonly caseId: string
  readonly status: string
  readonly changedAt: Instant
}

/** SQL: case `o` is open and something drives it. */
const driven = `NOT o.closed AND (o.next_deadline_at IS NOT NULL OR EXISTS (SELECT FROM tasks t WHERE t.case_id = o.case_id)
  OR EXISTS (SELECT FROM effects e WHERE e.case_id = o.case_id AND e.done_at IS NULL AND e.failed_at IS NULL))`

/**
 * Open cases without deadline, task and open effect, those that have stood longest first. A case that waits for another
 * one is not among them as long as something drives that one: the case that it opened, or that told it something.
 */
export async function idleCases(pool: Pool, limit: number): Promise<readonly IdleCase[]> {
  const { rows } = await pool.query<{ case_id: string; status: string; changed_at: Date }>(
    `SELECT c.case_id, c.status, c.changed_at FROM cases c
     WHERE NOT c.closed AND c.next_deadline_at IS NULL
       AND NOT EXISTS (SELECT FROM tasks t WHERE t.case_id = c.case_id)
       AND NOT EXISTS (SELECT FROM effects e WHERE e.case_id = c.case_id AND e.done_at IS NULL AND e.failed_at IS NULL)
       -- Who told it something. \`by\` is read as text: a name in it may hold what no SQL function on JSON takes.
       AND NOT EXISTS (SELECT FROM journal j JOIN cases o ON o.case_id = substring(j.by::text FROM '^\\{"kind":"case","caseId":"([^"]+)"')
                       WHERE j.case_id = c.case_id AND ${driven})
       -- What it opened: by the form of the id, \`<procedure>-<suffix of the parent>.<seq>\`.
       AND NOT EXISTS (SELECT FROM unnest($2::text[]) AS p (name)
                       JOIN cases o ON o.case_id > p.name || substr(c.case_id, length(c.procedure) + 1) || '.' AND o.case_id < p.name || substr(c.case_id, length(c.procedure) + 1) || '/'
                       WHERE ${driven})
     ORDER BY c.changed_at, c.case_id LIMIT $1`,
    [limit, procedureNames],
  )
  return rows.map((row) => ({ caseId: row.case_id, status: row.status, changedAt: row.changed_at.toISOString() }))
}
