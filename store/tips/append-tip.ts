import type { Pool } from 'pg'
import type { SealedTipEvent } from './sealed-tip'

/** What happened to a tip, to be kept after the event with number `after`. */
export interface TipAppend {
  readonly tipId: string
  readonly after: number
  readonly events: readonly SealedTipEvent[]
  readonly status: 'open' | 'closed'
  /** Whether the desk has yet to see it. */
  readonly unread: boolean
  readonly requestKey: string
  /** A file that came with them. */
  readonly file?: { readonly fileId: string; readonly sealed: Uint8Array }
}

/**
 * Keeps events of a tip: all or none.
 * @returns `conflict` when somebody else has been faster, `known` when the same request has come before
 */
export async function appendTip(
  pool: Pool,
  { tipId, after, events, status, unread, requestKey, file }: TipAppend,
): Promise<'appended' | 'conflict' | 'known'> {
  const { rowCount } = await pool.query(
    `WITH tip AS (
       UPDATE tips SET seq = $3, status = $4, unread = $5
       WHERE tip_id = $1 AND seq = $2 AND NOT EXISTS (SELECT FROM tip_events WHERE tip_id = $1 AND request_key = $6)
       RETURNING tip_id
     ), file AS (
       INSERT INTO tip_files (file_id, tip_id, sealed) SELECT $10, tip_id, $11 FROM tip WHERE $10::text IS NOT NULL
     )
     INSERT INTO tip_events (tip_id, seq, at, sealed, request_key)
     SELECT tip_id, one.seq, one.at, one.sealed, $6 FROM tip, unnest($7::integer[], $8::timestamptz[], $9::bytea[]) AS one (seq, at, sealed)`,
    [
      tipId,
      after,
      after + events.length,
      status,
      unread,
      requestKey,
      events.map(({ seq }) => seq),
      events.map(({ at }) => at),
      events.map(({ sealed }) => sealed),
      file?.fileId ?? null,
      file?.sealed ?? null,
    ],
  )
  if (rowCount === events.length) return 'appended'
  return (await isTipRequest(pool, tipId, requestKey)) ? 'known' : 'conflict'
}

/** Whether a request has changed a tip before. */
export async function isTipRequest(pool: Pool, tipId: string, requestKey: string): Promise<boolean> {
  const { rows } = await pool.query('SELECT FROM tip_events WHERE tip_id = $1 AND request_key = $2 LIMIT 1', [
    tipId,
    requestKey,
  ])
  return rows.length > 0
}
