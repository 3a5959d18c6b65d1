import type { NewReceipt } from './receipt'

/** A receipt as the database's `insert_receipt` takes it; what people wrote travels as JSON text within the JSON. */
export const encodeReceipt = (receipt: NewReceipt): string =>
  JSON.stringify({
    ...receipt,
    // A command without data is null in JSON too, not absent.
    data: JSON.stringify(receipt.data ?? null),
    by: JSON.stringify(receipt.by),
    subject: receipt.by.subject,
  })
