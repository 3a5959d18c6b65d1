import type { Pool } from 'pg'

/**
 * Takes an e-mail for one attempt to send it: two attempts can overlap, when the engine has given one up that is only
 * slow. A lease instead of a lock, since a lock would hold a connection for as long as the mail server takes, and with the
 * mail server down the pool would run dry under the journal. It outlasts the attempt, and ends by itself with a process
 * that dies.
 * @returns whether this attempt may send; never, when the e-mail has been sent
 */
export async function leaseMessage(pool: Pool, key: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE messages SET state = 'sending', attempts = attempts + 1, leased_until = clock_timestamp() + interval '45 seconds'
     WHERE message_key = $1 AND state <> 'sent' AND (leased_until IS NULL OR leased_until < clock_timestamp())`,
    [key],
  )
  return rowCount === 1
}
