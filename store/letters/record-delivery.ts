import type { Pool } from 'pg'
import { storableText } from '../storable-text'
import type { LetterDelivery } from './letter'

/** Notes when a letter lay in its recipient's mailbox, and gives back what is noted: the first delivery stands. */
export async function recordDelivery(
  pool: Pool,
  letterId: string,
  { availableAt, receipt }: LetterDelivery,
): Promise<LetterDelivery> {
  await pool.query(
    `UPDATE digital_post SET state = 'available', available_at = $2, receipt = $3 WHERE letter_id = $1 AND state = 'queued'`,
    [letterId, availableAt, storableText(receipt)],
  )
  const { rows } = await pool.query<{ available_at: Date; receipt: string }>(
    `SELECT available_at, receipt FROM digital_post WHERE letter_id = $1 AND state = 'available'`,
    [letterId],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`The letter ${letterId} is not in the outbox`)
  return { availableAt: row.available_at.toISOString(), receipt: row.receipt }
}
