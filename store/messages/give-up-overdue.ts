import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** Gives up the e-mails whose fourteen days are over: each becomes an administrator's task. Answers how many there were. */
export async function giveUpOverdue(pool: Pool, at: Instant): Promise<number> {
  const { rowCount } = await pool.query(
    `SELECT fail_message(message_key, coalesce(last_error, 'The mail server could not be reached'), $1) FROM (
       SELECT message_key, last_error FROM messages WHERE state = 'queued' AND give_up_at <= $1 ORDER BY message_key LIMIT 1000 FOR NO KEY UPDATE SKIP LOCKED) overdue`,
    [at],
  )
  return rowCount ?? 0
}
