import type { Pool } from 'pg'
import type { CivilDate } from '../../domain/calendar/civil-date'
import type { KnownOfficer } from '../../domain/process/unable-officer'
import type { Person, Role } from '../../domain/rights/actor'

/** Notes who has been at work on this day. Writes nothing when nothing about them has changed. */
export async function noteOfficer(
  pool: Pool,
  { subject, name, roles, organisation }: Pick<Person, 'subject' | 'name' | 'roles' | 'organisation'>,
  today: CivilDate,
): Promise<void> {
  await pool.query(
    `INSERT INTO officers AS o (subject, name, roles, organisation, seen_on) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (subject) DO UPDATE SET name = $2, roles = $3, organisation = $4, seen_on = greatest(o.seen_on, $5)
     WHERE (o.name, o.roles, o.organisation) IS DISTINCT FROM ($2, $3::text[], $4) OR o.seen_on < $5`,
    [subject, name, roles, organisation, today],
  )
}

interface OfficerColumns {
  readonly subject: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly organisation: string
  readonly last_day: CivilDate | null
  readonly substitute_subject: string
  readonly substitute_name: string
}

/** Those of these persons who are known, wherever they work, and whether they are away on this day. */
export async function knownOfficers(
  pool: Pool,
  subjects: readonly string[],
  today: CivilDate,
): Promise<readonly KnownOfficer[]> {
  const { rows } = await pool.query<OfficerColumns>(
    `SELECT o.subject, o.name, o.roles, o.organisation, a.last_day, a.substitute_subject, a.substitute_name
     FROM officers o
     LEFT JOIN absences a ON a.subject = o.subject AND a.organisation = o.organisation AND a.ended_at IS NULL
       AND a.first_day <= $2 AND a.last_day >= $2
     WHERE o.subject = ANY ($1)`,
    [subjects, today],
  )
  return rows.map(({ subject, name, roles, organisation, last_day: to, ...row }) => ({
    subject,
    name,
    roles,
    organisation,
    ...(to === null
      ? {}
      : { away: { to, substitute: { subject: row.substitute_subject, name: row.substitute_name } } }),
  }))
}
