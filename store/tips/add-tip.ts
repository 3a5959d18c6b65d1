import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { SecretCodeHash } from '../secret-code-hash'

/** A tip that has come in. */
export interface NewTip {
  readonly tipId: string
  readonly office: string
  readonly receivedAt: Instant
  readonly code: SecretCodeHash
  readonly sealed: Uint8Array
  readonly requestKey: string
}

/** Keeps a tip with its first event. The same code again is the same request: its tip stays as it is. @returns the tip's id */
export async function addTip(pool: Pool, tip: NewTip): Promise<string> {
  const { tipId, office, receivedAt, code, sealed, requestKey } = tip
  const added = await pool.query<{ tip_id: string }>(
    `WITH tip AS (
       INSERT INTO tips (tip_id, office, received_at, status, unread, lookup, salt, code_hash, seq)
       VALUES ($1, $2, $3, 'open', true, $4, $5, $6, 1) ON CONFLICT (lookup) DO NOTHING RETURNING tip_id
     )
     INSERT INTO tip_events (tip_id, seq, at, sealed, request_key) SELECT tip_id, 1, $3, $7, $8 FROM tip RETURNING tip_id`,
    [tipId, office, receivedAt, code.lookup, code.salt, code.hash, sealed, requestKey],
  )
  if (added.rows[0] !== undefined) return added.rows[0].tip_id
  const { rows } = await pool.query<{ tip_id: string }>('SELECT tip_id FROM tips WHERE lookup = $1', [code.lookup])
  return rows[0]?.tip_id ?? tipId
}
