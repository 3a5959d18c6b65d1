import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { LeasedMessage } from './message'

/** Keeps an e-mail for the attempt that has it, for another minute; nothing happens when it is another attempt's, or has been settled. */
export async function renewLease(pool: Pool, { key, attempts }: LeasedMessage, at: Instant): Promise<void> {
  await pool.query(
    `UPDATE messages SET leased_until = $3::timestamptz + interval '60 seconds' WHERE message_key = $1 AND attempts = $2 AND state = 'sending'`,
    [key, attempts, at],
  )
}
