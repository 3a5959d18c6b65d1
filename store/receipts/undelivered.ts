import type { Pool } from 'pg'
import type { Receipt } from './receipt'
import { receiptColumns, receiptOf, type ReceiptRow } from './receipt-row'

export interface UndeliveredQuery {
  readonly limit: number
  /** Younger ones are still in the hands of the request that brought them. By the database's clock. */
  readonly olderThanMs: number
  /** How long nobody else gets them; doubled with each attempt, up to 32 times as long. 10,000 unless told. */
  readonly leaseMs?: number
}

/**
 * Takes up commands that nobody has been answered about, oldest first, each for one redeliverer only: two processes that
 * ask at once get different ones. Settling a receipt ends its lease, and its redelivery.
 */
export async function undelivered(
  pool: Pool,
  { limit, olderThanMs, leaseMs = 10_000 }: UndeliveredQuery,
): Promise<readonly Receipt[]> {
  const { rows } = await pool.query<ReceiptRow>(
    `WITH waiting AS (
      SELECT receipt_id AS id FROM receipts
      WHERE outcome IS NULL AND stored_at <= clock_timestamp() - $2 * interval '1 ms' AND (leased_until IS NULL OR leased_until <= clock_timestamp())
      ORDER BY stored_at, serial LIMIT $1 FOR UPDATE SKIP LOCKED
    ), taken AS (
      UPDATE receipts SET leased_until = clock_timestamp() + $3 * power(2, least(attempts, 5)) * interval '1 ms', attempts = attempts + 1
      FROM waiting WHERE receipt_id = id
      RETURNING serial, ${receiptColumns}
    )
    SELECT ${receiptColumns} FROM taken ORDER BY received_at, serial`,
    [limit, olderThanMs, leaseMs],
  )
  return rows.map(receiptOf)
}
