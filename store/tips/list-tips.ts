import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'

/** A tip in the desk's list. */
export interface TipInList {
  readonly tipId: string
  readonly receivedAt: Instant
  readonly status: 'open' | 'closed'
  /** Whether something has come that the desk has yet to see. */
  readonly unread: boolean
}

export interface TipPage {
  readonly tips: readonly TipInList[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

/**
 * The tips of an office, the newest first.
 * @throws {CursorFault}
 */
export async function listTips(
  pool: Pool,
  { office, cursor, limit }: { readonly office: string; readonly cursor?: string; readonly limit: number },
): Promise<TipPage> {
  const [at = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2)
  const { rows } = await pool.query<{ tip_id: string; received_at: Date; status: 'open' | 'closed'; unread: boolean }>(
    `SELECT tip_id, received_at, status, unread FROM tips
     WHERE office = $1 AND ($2::timestamptz IS NULL OR (received_at, tip_id) < ($2, $3))
     ORDER BY received_at DESC, tip_id DESC LIMIT $4`,
    [office, at === null ? null : instantIn(at), id, limit + 1],
  )
  const shown = rows.slice(0, limit).map((row) => ({
    tipId: row.tip_id,
    receivedAt: row.received_at.toISOString(),
    status: row.status,
    unread: row.unread,
  }))
  const last = shown.at(-1)
  return {
    tips: shown,
    ...(rows.length > limit && last !== undefined ? { cursor: encodeCursor([last.receivedAt, last.tipId]) } : {}),
  }
}
