import type { Pool } from 'pg'
import { sqlParameters } from '../sql-parameters'
import { caseConditions, type CaseFilter } from './case-filter'

/** How many cases the same filter would list. */
export async function countCases(pool: Pool, filter: CaseFilter): Promise<number> {
  const parameters = sqlParameters()
  const { scopes, besides } = caseConditions(filter, parameters)
  const readable = Object.values(scopes)
  if (readable.length === 0) return 0
  const { rows } = await pool.query<{ found: number }>(
    `SELECT count(*)::integer AS found FROM cases WHERE (${readable.join(' OR ')}) AND ${besides}`,
    [...parameters.values],
  )
  return rows[0]?.found ?? 0
}
