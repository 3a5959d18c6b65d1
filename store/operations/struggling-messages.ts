import type { Pool } from 'pg'

/** An e-mail that no mail server has taken as yet. */
export interface StrugglingMessage {
  readonly key: string
  /** Absent for one that belongs to no case. */
  readonly caseId?: string
  readonly attempts: number
  readonly lastError?: string
}

/** E-mails in the outbox that have been tried at least `attempts` times, the most tried first. */
export async function strugglingMessages(
  pool: Pool,
  attempts: number,
  limit: number,
): Promise<readonly StrugglingMessage[]> {
  const { rows } = await pool.query<{
    message_key: string
    case_id: string | null
    attempts: number
    last_error: string | null
  }>(
    `SELECT message_key, case_id, attempts, last_error FROM messages WHERE state IN ('queued', 'sending') AND attempts >= $1
     ORDER BY attempts DESC, message_key LIMIT $2`,
    [attempts, limit],
  )
  return rows.map((row) => ({
    key: row.message_key,
    attempts: row.attempts,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
  }))
}
