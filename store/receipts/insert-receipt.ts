import type { Pool } from 'pg'
import { encodeReceipt } from './encode-receipt'
import { findReceiptByKey } from './find-receipt-by-key'
import type { NewReceipt, Receipt } from './receipt'

/** `known`: the same request came before. `other-body`: another request came before under this idempotency key. */
export interface Reception {
  readonly kind: 'new' | 'known' | 'other-body'
  readonly receipt: Receipt
  /** Whether earlier submissions to the same case wait for their delivery, as `receiptsBefore` lists them; told of a new one only. */
  readonly earlierWait: boolean
}

/**
 * Puts a command into safety. However many times, and at once, a sender repeats it: one row, and everybody gets it.
 * @throws when the receipt's id is taken by another
 */
export async function insertReceipt(pool: Pool, receipt: NewReceipt): Promise<Reception> {
  const { rows } = await pool.query<{ number: string | null; earlier_wait: boolean }>({
    name: 'insert-receipt',
    text: `SELECT insert_receipt($1) AS number,
      EXISTS (SELECT FROM receipts WHERE case_id = $2 AND received_at < $3 AND submission AND journaled_seq IS NULL AND outcome IS NULL) AS earlier_wait`,
    values: [encodeReceipt(receipt), receipt.caseId, receipt.receivedAt],
  })
  const number = rows[0]?.number ?? null
  if (number !== null)
    return { kind: 'new', receipt: { ...receipt, number, attempts: 0 }, earlierWait: rows[0]?.earlier_wait === true }
  // A second statement, since the first one's snapshot need not show the row that it ran into.
  const known = await findReceiptByKey(pool, receipt.by.subject, receipt.idempotencyKey)
  if (known === undefined) throw new Error(`The receipt ${receipt.receiptId} is neither new nor known`)
  return {
    kind: known.requestHash === receipt.requestHash ? 'known' : 'other-body',
    receipt: known,
    earlierWait: false,
  }
}
