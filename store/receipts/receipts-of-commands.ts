import type { Pool } from 'pg'
import type { Receipt } from './receipt'
import { receiptColumns, receiptOf, type ReceiptRow } from './receipt-row'

/** What was sent to a case by certain commands, refused or not, newest first: no version of a draft is lost. */
export async function receiptsOfCommands(
  pool: Pool,
  caseId: string,
  commands: readonly string[],
): Promise<readonly Receipt[]> {
  const { rows } = await pool.query<ReceiptRow>(
    `SELECT ${receiptColumns} FROM receipts WHERE case_id = $1 AND command = ANY($2) ORDER BY received_at DESC, serial DESC`,
    [caseId, commands],
  )
  return rows.map(receiptOf)
}
