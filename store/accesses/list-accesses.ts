import type { Pool } from 'pg'
import type { Role } from '../../domain/rights/actor'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import type { Access } from './access'

export interface AccessQuery {
  readonly caseId: string
  readonly cursor?: string
  readonly limit: number
}

export interface AccessPage {
  readonly accesses: readonly Access[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

interface AccessRow {
  readonly access_id: string
  readonly at: Date
  readonly case_id: string
  readonly subject: string
  readonly name: string
  readonly organisation: string | null
  readonly roles: readonly Role[]
  readonly on_behalf_of: string | null
  readonly route: string
  readonly purpose: string | null
  readonly status: number
}

/**
 * Who has read what of a case, the newest first.
 * @throws {CursorFault}
 */
export async function listAccesses(pool: Pool, { caseId, cursor, limit }: AccessQuery): Promise<AccessPage> {
  const [at, id] = cursor === undefined ? [null, null] : placeOf(cursor)
  const { rows } = await pool.query<AccessRow>(
    `SELECT access_id, at, case_id, subject, name, organisation, roles, on_behalf_of, route, purpose, status FROM accesses
     WHERE case_id = $1 AND ($2::timestamptz IS NULL OR (at, access_id) < ($2, $3::bigint))
     ORDER BY at DESC, access_id DESC LIMIT $4`,
    [caseId, at, id, limit + 1],
  )
  // One row more than asked for tells whether there is another page.
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    accesses: shown.map(accessOf),
    ...(rows.length > limit && last !== undefined
      ? { cursor: encodeCursor([last.at.toISOString(), last.access_id]) }
      : {}),
  }
}

function placeOf(cursor: string): readonly string[] {
  const [at = '', id = ''] = decodeCursor(cursor, 2)
  return [instantIn(at), /^\d{1,18}$/.test(id) ? id : '0']
}

const accessOf = (row: AccessRow): Access => ({
  at: row.at.toISOString(),
  caseId: row.case_id,
  subject: row.subject,
  name: row.name,
  ...(row.organisation === null ? {} : { organisation: row.organisation }),
  roles: row.roles,
  ...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of }),
  route: row.route,
  ...(row.purpose === null ? {} : { purpose: row.purpose }),
  status: row.status,
})
