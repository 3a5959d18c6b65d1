import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { LeasedMessage } from './message'
import { messageColumns, messageOf, type MessageRow } from './message-row'

/**
 * Takes e-mails that are due, the longest due first, for one attempt each, and notes that it begins. A lease instead of a
 * lock: a lock would hold a connection for as long as the mail server takes, and with the mail server down the pool would
 * run dry under the journal. What waits for its address to be confirmed is not due, unless it is what asks it. It outlasts the attempt, and ends by itself with a process that dies.
 */
export async function leaseMessages(pool: Pool, limit: number, at: Instant): Promise<readonly LeasedMessage[]> {
  const { rows } = await pool.query<MessageRow & { readonly token: string }>(
    `WITH due AS (
       SELECT message_key FROM messages
       WHERE state IN ('queued', 'sending') AND next_attempt_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
         AND (organisation IS NULL OR is_confirmed(organisation, address) OR EXISTS (SELECT FROM address_asks a WHERE a.message_key = messages.message_key))
       ORDER BY next_attempt_at, message_key LIMIT $2 FOR UPDATE SKIP LOCKED
     ), m AS (
       UPDATE messages SET state = 'sending', attempts = attempts + 1, leased_until = $1::timestamptz + interval '60 seconds', next_attempt_at = $1::timestamptz + interval '60 seconds'
       FROM due WHERE messages.message_key = due.message_key RETURNING messages.*
     ), begun AS (
       INSERT INTO message_attempts (message_key, n, begun_at, token)
       SELECT message_key, attempts, $1, replace(gen_random_uuid()::text, '-', '') FROM m RETURNING message_key, token
     )
     SELECT ${messageColumns}, begun.token FROM m JOIN begun USING (message_key)`,
    [at, limit],
  )
  return rows.map((row) => ({ ...messageOf(row), token: row.token }))
}
