import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import { outsideColumns, outsideRequestOf, type OutsideRequest, type OutsideRow } from './outside-request'

export interface OutsideRequestPage {
  readonly requests: readonly OutsideRequest[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

/** A request of an office by its id. */
export async function findOutsideRequest(
  pool: Pool,
  office: string,
  requestId: string,
): Promise<OutsideRequest | undefined> {
  const { rows } = await pool.query<OutsideRow>(
    `SELECT ${outsideColumns} FROM outside_requests WHERE request_id = $1 AND office = $2`,
    [requestId, office],
  )
  return rows[0] && outsideRequestOf(rows[0])
}

/**
 * The requests of an office, the newest first: those that are open, or that have been dealt with.
 * @throws {CursorFault}
 */
export async function listOutsideRequests(
  pool: Pool,
  {
    office,
    open,
    cursor,
    limit,
  }: { readonly office: string; readonly open: boolean; readonly cursor?: string; readonly limit: number },
): Promise<OutsideRequestPage> {
  const [at = null, id = null] = cursor === undefined ? [] : decodeCursor(cursor, 2)
  const { rows } = await pool.query<OutsideRow>(
    `SELECT ${outsideColumns} FROM outside_requests
     WHERE office = $1 AND (settled_at IS NULL) = $2 AND ($3::timestamptz IS NULL OR (received_at, request_id) < ($3, $4))
     ORDER BY received_at DESC, request_id DESC LIMIT $5`,
    [office, open, at === null ? null : instantIn(at), id, limit + 1],
  )
  const requests = rows.slice(0, limit).map(outsideRequestOf)
  const last = requests.at(-1)
  return {
    requests,
    ...(rows.length > limit && last !== undefined ? { cursor: encodeCursor([last.receivedAt, last.requestId]) } : {}),
  }
}

/** Open requests from before an instant, of all offices, the oldest first. */
export async function waitingOutsideRequests(
  pool: Pool,
  before: Instant,
  limit: number,
): Promise<readonly OutsideRequest[]> {
  const { rows } = await pool.query<OutsideRow>(
    `SELECT ${outsideColumns} FROM outside_requests WHERE settled_at IS NULL AND received_at < $1 ORDER BY received_at LIMIT $2`,
    [before, limit],
  )
  return rows.map(outsideRequestOf)
}
