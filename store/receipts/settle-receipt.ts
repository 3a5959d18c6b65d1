import type { Pool } from 'pg'
import type { Receipt, StoredRefusal } from './receipt'
import { receiptColumns, receiptOf, type ReceiptRow } from './receipt-row'

/** What a command's sender is told. `answer` is plain JSON and is given again to a repetition. */
export type Settlement =
  | { readonly kind: 'accepted'; readonly answer?: unknown }
  | { readonly kind: 'refused'; readonly refusal: StoredRefusal }

/**
 * Notes what became of a command, and gives back what is true of it. Once journaled a command is accepted and no refusal
 * can change that: it may come from a second delivery that found the first one's work done. Otherwise the first
 * settlement stands.
 * @throws when there is no such receipt
 */
export async function settleReceipt(pool: Pool, receiptId: string, settlement: Settlement): Promise<Receipt> {
  const { kind } = settlement
  const refusal = kind === 'refused' ? JSON.stringify(settlement.refusal) : null
  const answer = kind === 'accepted' && settlement.answer !== undefined ? JSON.stringify(settlement.answer) : null
  const { rows } = await pool.query<ReceiptRow>({
    name: 'settle-receipt',
    text: `UPDATE receipts SET
        outcome = CASE WHEN journaled_seq IS NOT NULL THEN 'accepted' ELSE coalesce(outcome, $2) END,
        refusal = CASE WHEN journaled_seq IS NOT NULL THEN NULL WHEN outcome IS NULL THEN $3::json ELSE refusal END,
        answer = CASE WHEN journaled_seq IS NOT NULL OR outcome IS NULL THEN coalesce(answer, $4::json) ELSE answer END,
        answered_at = coalesce(answered_at, clock_timestamp()),
        leased_until = NULL
      WHERE receipt_id = $1
      RETURNING ${receiptColumns}`,
    values: [receiptId, kind, refusal, answer],
  })
  if (rows[0] === undefined) throw new Error(`There is no receipt ${receiptId}`)
  return receiptOf(rows[0])
}
