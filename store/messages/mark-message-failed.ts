import type { Pool } from 'pg'
import { storableText } from '../storable-text'

/** Notes an attempt that did not succeed: `queued` when it will be tried again, `failed` when the mail server refuses it for good. */
export async function markMessageFailed(pool: Pool, key: string, next: 'queued' | 'failed', error: string): Promise<void> {
  await pool.query(`UPDATE messages SET state = $2, last_error = $3, leased_until = NULL WHERE message_key = $1 AND state <> 'sent'`, [key, next, storableText(error).slice(0, 2_000)])
}
