import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** How much lies with one person of an office. */
export interface TaskLoad {
  readonly subject: string
  readonly name: string
  /** Cases in which the person has something to do. */
  readonly cases: number
  readonly open: number
  readonly overdue: number
}

/** The persons with tasks in an office's cases, and those known to work there who have none, those with the fewest first. */
export async function taskLoad(pool: Pool, office: string, now: Instant): Promise<readonly TaskLoad[]> {
  const { rows } = await pool.query<TaskLoad>(
    `WITH busy AS (
       SELECT t.subject, max(t.name) AS name, count(DISTINCT t.case_id)::integer AS cases, count(*)::integer AS open,
              (count(*) FILTER (WHERE t.due <= $2))::integer AS overdue
       FROM tasks t JOIN cases c USING (case_id)
       WHERE c.office = $1 AND NOT c.closed AND t.subject IS NOT NULL
       GROUP BY t.subject
     )
     SELECT subject, name, cases, open, overdue FROM busy
     UNION ALL
     SELECT o.subject, o.name, 0, 0, 0 FROM officers o
     WHERE o.organisation = $1 AND o.roles && ARRAY['caseworker', 'reviewer'] AND NOT EXISTS (SELECT FROM busy b WHERE b.subject = o.subject)
     ORDER BY open, name, subject`,
    [office, now],
  )
  return rows
}
