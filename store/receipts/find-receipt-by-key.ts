import type { Pool } from 'pg'
import type { Receipt } from './receipt'
import { receiptColumns, receiptOf, type ReceiptRow } from './receipt-row'

/** The receipt that this sender got under this idempotency key. */
export async function findReceiptByKey(
  pool: Pool,
  subject: string,
  idempotencyKey: string,
): Promise<Receipt | undefined> {
  const { rows } = await pool.query<ReceiptRow>(
    `SELECT ${receiptColumns} FROM receipts WHERE subject = $1 AND idempotency_key = $2`,
    [subject, idempotencyKey],
  )
  return rows[0] && receiptOf(rows[0])
}
