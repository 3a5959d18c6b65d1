import type { Pool } from 'pg'
import { storableText } from '../storable-text'
import type { Access } from './access'

/** Writes any number of accesses, all or none. */
export async function keepAccesses(pool: Pool, accesses: readonly Access[]): Promise<void> {
  await pool.query(
    `INSERT INTO accesses (at, case_id, subject, name, organisation, roles, on_behalf_of, route, purpose, status)
     SELECT a.at, a."caseId", a.subject, a.name, a.organisation, a.roles, a."onBehalfOf", a.route, a.purpose, a.status
     FROM json_to_recordset($1) AS a(at timestamptz, "caseId" text, subject text, name text, organisation text, roles text[],
                                     "onBehalfOf" text, route text, purpose text, status smallint)`,
    [JSON.stringify(accesses, (_, value: unknown) => (typeof value === 'string' ? storableText(value) : value))],
  )
}
