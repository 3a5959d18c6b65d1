import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** A receipt about which its case has said nothing. */
export interface UnansweredReceipt {
  readonly receiptId: string
  /** For people, such as K-2027-000123. */
  readonly number: string
  readonly caseId: string
  readonly storedAt: Instant
  readonly attempts: number
}

/** Receipts older than `olderThanMs`, by the database's clock, that are neither accepted nor refused, the oldest first. Takes none of them up. */
export async function unansweredReceipts(
  pool: Pool,
  olderThanMs: number,
  limit: number,
): Promise<readonly UnansweredReceipt[]> {
  const { rows } = await pool.query<{
    receipt_id: string
    number: string
    case_id: string
    stored_at: Date
    attempts: number
  }>(
    `SELECT receipt_id, number, case_id, stored_at, attempts FROM receipts
     WHERE outcome IS NULL AND stored_at < clock_timestamp() - $1 * interval '1 ms' ORDER BY stored_at, serial LIMIT $2`,
    [olderThanMs, limit],
  )
  return rows.map((row) => ({
    receiptId: row.receipt_id,
    number: row.number,
    caseId: row.case_id,
    storedAt: row.stored_at.toISOString(),
    attempts: row.attempts,
  }))
}
