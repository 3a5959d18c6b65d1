import type { Pool } from 'pg'
import { storableText } from '../storable-text'

/** Notes that the mail server has taken the e-mail, with what it said. The first time stands. */
export async function markMessageSent(pool: Pool, key: string, response: string): Promise<void> {
  await pool.query(
    `UPDATE messages SET state = 'sent', sent_at = clock_timestamp(), response = $2, last_error = NULL WHERE message_key = $1 AND state <> 'sent'`,
    [key, storableText(response)],
  )
}
