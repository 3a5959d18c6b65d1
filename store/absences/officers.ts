import type { Pool } from 'pg'
import type { Person, Role } from '../../domain/rights/actor'

/** Somebody of an authority, as their last token said. */
export interface Officer {
  readonly subject: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly organisation: string
}

/** Notes who has been at work. Writes nothing when nothing about them has changed. */
export async function noteOfficer(pool: Pool, { subject, name, roles, organisation }: Person): Promise<void> {
  await pool.query(
    `INSERT INTO officers AS o (subject, name, roles, organisation) VALUES ($1, $2, $3, $4)
     ON CONFLICT (subject) DO UPDATE SET name = $2, roles = $3, organisation = $4 WHERE (o.name, o.roles, o.organisation) IS DISTINCT FROM ($2, $3::text[], $4)`,
    [subject, name, roles, organisation],
  )
}

/** Somebody of this organisation. */
export async function findOfficer(pool: Pool, organisation: string, subject: string): Promise<Officer | undefined> {
  const { rows } = await pool.query<Officer>(
    'SELECT subject, name, roles, organisation FROM officers WHERE subject = $1 AND organisation = $2',
    [subject, organisation],
  )
  return rows[0]
}
