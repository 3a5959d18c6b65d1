import type { Pool } from 'pg'
import type { SecretCodeHash } from '../secret-code-hash'
import type { SealedTip } from './sealed-tip'

interface EventRow {
  readonly seq: number
  readonly at: Date
  readonly sealed: Buffer
}

/** A tip of this office. One of another office, and one that there is not, are the same to it. */
export async function findTip(pool: Pool, tipId: string, office: string): Promise<SealedTip | undefined> {
  const { rows } = await pool.query<EventRow>(
    `SELECT e.seq, e.at, e.sealed FROM tips t JOIN tip_events e USING (tip_id) WHERE t.tip_id = $1 AND t.office = $2 ORDER BY e.seq`,
    [tipId, office],
  )
  if (rows.length === 0) return undefined
  return { tipId, events: rows.map(({ seq, at, sealed }) => ({ seq, at: at.toISOString(), sealed })) }
}

/** Whose tip a code's first half may be, and what its second half is held against. */
export async function findTipCode(
  pool: Pool,
  lookup: string,
): Promise<(SecretCodeHash & { readonly tipId: string; readonly office: string }) | undefined> {
  const { rows } = await pool.query<{ tip_id: string; office: string; salt: Buffer; code_hash: Buffer }>(
    'SELECT tip_id, office, salt, code_hash FROM tips WHERE lookup = $1',
    [lookup],
  )
  const [row] = rows
  return row && { tipId: row.tip_id, office: row.office, lookup, salt: row.salt, hash: row.code_hash }
}
