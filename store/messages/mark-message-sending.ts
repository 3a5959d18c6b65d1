import type { Pool } from 'pg'

/** Notes that an attempt begins. Only under the message's lock. */
export async function markMessageSending(pool: Pool, key: string): Promise<void> {
  await pool.query(`UPDATE messages SET state = 'sending', attempts = attempts + 1 WHERE message_key = $1 AND state <> 'sent'`, [key])
}
