import type { Pool } from 'pg'
import { encodeReceipt } from './encode-receipt'
import { findReceiptByKey } from './find-receipt-by-key'
import type { NewReceipt, Receipt } from './receipt'

/** `known`: the same request came before. `other-body`: another request came before under this idempotency key. */
export interface Reception { readonly kind: 'new' | 'known' | 'other-body'; readonly receipt: Receipt }

/**
 * Puts a command into safety. However many times, and at once, a sender repeats it: one row, and everybody gets it.
 * @throws when the receipt's id is taken by another
 */
export async function insertReceipt(pool: Pool, receipt: NewReceipt): Promise<Reception> {
  const { rows } = await pool.query<{ number: string | null }>({ name: 'insert-receipt', text: 'SELECT insert_receipt($1) AS number', values: [encodeReceipt(receipt)] })
  const number = rows[0]?.number ?? null
  if (number !== null) return { kind: 'new', receipt: { ...receipt, number, attempts: 0 } }
  // A second statement, since the first one's snapshot need not show the row that it ran into.
  const known = await findReceiptByKey(pool, receipt.by.subject, receipt.idempotencyKey)
  if (known === undefined) throw new Error(`The receipt ${receipt.receiptId} is neither new nor known`)
  return { kind: known.requestHash === receipt.requestHash ? 'known' : 'other-body', receipt: known }
}
