import type { Pool } from 'pg'
import type { CivilDate } from '../../domain/calendar/civil-date'

/**
 * Why nobody does a task:
 * - `nobody`: it is for whoever has the role, and nobody of the office who has it is at work and impartial
 * - `unknown`: nobody knows its holder
 * - `moved`: the holder works at another authority, or has lost the role
 * - `conflicted`: the holder is partial in the case
 * - `unseen`: the holder has not been at work for long, and is not away either
 * - `away`: the holder is away, and the substitute cannot do it
 */
export type UnseenBecause = 'nobody' | 'unknown' | 'moved' | 'conflicted' | 'unseen' | 'away'

/** A task of an open case that nobody does. */
export interface UnseenTask {
  readonly caseId: string
  readonly key: string
  readonly title: string
  readonly because: UnseenBecause
  /** Name of its holder; absent when it is for whoever has the role. */
  readonly holder?: string
  readonly office: string
  /** Who the holder's substitute is, where the holder is away. */
  readonly substitute?: string
}

/** Which roles give a command: whoever has none of them cannot do a task that is done by it. */
export interface NeededRole {
  readonly procedure: string
  readonly command: string
  readonly role: string
}

export interface UnseenTaskQuery {
  readonly today: CivilDate
  /** Whoever was last at work before this day has left. */
  readonly seenSince: CivilDate
  readonly needed: readonly NeededRole[]
  readonly limit: number
}

interface UnseenColumns {
  readonly case_id: string
  readonly task_key: string
  readonly title: string
  readonly because: UnseenBecause
  readonly name: string | null
  readonly office: string
  readonly substitute_name: string | null
}

/** The tasks of open cases that nobody does, by who is known to work where, those of longest standing first. Tasks that are alike are judged as one: a hundred thousand cases have some hundred kinds. */
export async function unseenTasks(
  pool: Pool,
  { today, seenSince, needed, limit }: UnseenTaskQuery,
): Promise<readonly UnseenTask[]> {
  const { rows } = await pool.query<UnseenColumns>(
    `WITH needed AS MATERIALIZED (
       SELECT procedure, command, array_agg(role) AS roles
       FROM json_to_recordset($3) AS n(procedure text, command text, role text) GROUP BY procedure, command
     ), away AS MATERIALIZED (
       SELECT * FROM absences WHERE ended_at IS NULL AND first_day <= $1 AND last_day >= $1
     ), present AS MATERIALIZED (
       SELECT o.* FROM officers o WHERE o.seen_on >= $2 AND NOT EXISTS (SELECT FROM away a WHERE a.subject = o.subject)
     ), conflicts AS MATERIALIZED (
       SELECT case_id, ARRAY(SELECT jsonb_array_elements_text(standing_of(case_index) -> 'conflicted') ORDER BY 1) AS conflicted
       FROM cases WHERE NOT closed AND standing_of(case_index) -> 'conflicted' <> '[]'
     ), work AS (
       SELECT t.command, t.subject, t.role, c.procedure, c.office, coalesce(k.conflicted, '{}') AS conflicted, array_agg(t.ctid) AS places
       FROM tasks t JOIN cases c USING (case_id) LEFT JOIN conflicts k USING (case_id) WHERE NOT c.closed GROUP BY 1, 2, 3, 4, 5, 6
     ), judged AS (
       SELECT w.*, a.substitute_name,
         CASE
           WHEN w.role IS NOT NULL THEN
             CASE WHEN NOT EXISTS (SELECT FROM present p WHERE p.organisation = w.office AND w.role = ANY (p.roles) AND NOT p.subject = ANY (w.conflicted))
               THEN 'nobody' END
           WHEN o.subject IS NULL THEN 'unknown'
           WHEN o.organisation <> w.office OR NOT coalesce(o.roles && n.roles, false) THEN 'moved'
           WHEN w.subject = ANY (w.conflicted) THEN 'conflicted'
           WHEN a.subject IS NULL THEN CASE WHEN o.seen_on < $2 THEN 'unseen' END
           WHEN NOT EXISTS (SELECT FROM present p WHERE p.subject = a.substitute_subject AND p.organisation = w.office
                            AND p.roles && n.roles AND NOT p.subject = ANY (w.conflicted)) THEN 'away'
         END AS because
       FROM work w
       LEFT JOIN needed n USING (procedure, command)
       LEFT JOIN officers o ON o.subject = w.subject
       LEFT JOIN away a ON a.subject = w.subject AND a.organisation = w.office
     )
     SELECT t.case_id, t.task_key, t.title, j.because, t.name, j.office, j.substitute_name
     FROM judged j CROSS JOIN unnest(j.places) AS place JOIN tasks t ON t.ctid = place
     WHERE j.because IS NOT NULL ORDER BY t.since, t.case_id, t.task_key LIMIT $4`,
    [today, seenSince, JSON.stringify(needed), limit],
  )
  return rows.map((row) => ({
    caseId: row.case_id,
    key: row.task_key,
    title: row.title,
    because: row.because,
    office: row.office,
    ...(row.name === null ? {} : { holder: row.name }),
    ...(row.substitute_name === null ? {} : { substitute: row.substitute_name }),
  }))
}
