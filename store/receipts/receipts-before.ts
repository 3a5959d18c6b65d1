import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { CommandEnvelope } from '../../domain/process/judge'
import { receiptColumns, receiptOf, type ReceiptRow } from './receipt-row'

/**
 * The parties' submissions to a case that were received strictly before an instant and that neither the journal nor a
 * settled answer accounts for, in the order of receipt. What a deadline has to let pass first (docs/architecture.md § 3.3).
 */
export async function receiptsBefore(pool: Pool, caseId: string, before: Instant): Promise<readonly CommandEnvelope[]> {
  const { rows } = await pool.query<ReceiptRow>({
    name: 'receipts-before',
    text: `SELECT ${receiptColumns} FROM receipts
      WHERE case_id = $1 AND received_at < $2 AND submission AND journaled_seq IS NULL AND outcome IS NULL
      ORDER BY received_at, serial`,
    values: [caseId, before],
  })
  return rows.map(receiptOf).map(({ receiptId, command, data, by, receivedAt, readSeq }) => ({
    commandId: receiptId,
    name: command,
    data,
    by,
    at: receivedAt,
    ...(readSeq === undefined ? {} : { readSeq }),
  }))
}
