import type { Pool } from 'pg'
import type { Receipt } from './receipt'
import { receiptColumns, receiptOf, type ReceiptRow } from './receipt-row'

/** What parties have sent to a case, refused or not, in the order in which it was received. */
export async function receiptsOfCase(pool: Pool, caseId: string): Promise<readonly Receipt[]> {
  const { rows } = await pool.query<ReceiptRow>(
    `SELECT ${receiptColumns} FROM receipts WHERE case_id = $1 AND submission ORDER BY received_at, serial`,
    [caseId],
  )
  return rows.map(receiptOf)
}
