import type { Pool } from 'pg'
import type { Role } from '../../domain/rights/actor'

/** Somebody who works at an authority, as their last login said. */
export interface Officer {
  readonly subject: string
  readonly name: string
  readonly roles: readonly Role[]
}

/** Everybody who is known to work at an authority, in Danish order of their names. */
export async function listOfficers(pool: Pool, organisation: string): Promise<readonly Officer[]> {
  const { rows } = await pool.query<Officer>(
    'SELECT subject, name, roles FROM officers WHERE organisation = $1 ORDER BY name COLLATE "da-x-icu", subject',
    [organisation],
  )
  return rows
}
