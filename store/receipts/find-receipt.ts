import type { Pool } from 'pg'
import type { Receipt } from './receipt'
import { receiptColumns, receiptOf, type ReceiptRow } from './receipt-row'

/** A receipt by its id, or by the number that people quote. Whether somebody may read it is the caller's to check. */
export async function findReceipt(pool: Pool, receiptId: string): Promise<Receipt | undefined> {
  // The id may come straight out of an address, and the database takes no text with a zero character.
  if (receiptId.includes('\0')) return undefined
  const { rows } = await pool.query<ReceiptRow>(
    `SELECT ${receiptColumns} FROM receipts WHERE receipt_id = $1 OR number = $1`,
    [receiptId],
  )
  return rows[0] && receiptOf(rows[0])
}
