import type { Pool } from 'pg'

/** An e-mail of a case that did not arrive, of which the case has not been told. */
export interface UntoldBounce {
  readonly key: string
  readonly caseId: string
  /** Attempts until then: it can fail again after it has been sent again. */
  readonly attempts: number
  /** The e-mail address. */
  readonly address: string
  readonly diagnosis: string
}

/** Some of them, oldest keys first. */
export async function untoldBounces(pool: Pool, limit: number): Promise<readonly UntoldBounce[]> {
  const { rows } = await pool.query<{
    message_key: string
    case_id: string
    attempts: number
    recipient: string
    last_error: string | null
  }>(
    `SELECT message_key, case_id, attempts, recipient, last_error FROM messages
     WHERE state = 'failed' AND bounce_told_at IS NULL AND case_id IS NOT NULL
       -- What waited for the answer to such an e-mail fails with it, and its case is told of that.
       AND template IS DISTINCT FROM 'address-confirmation' ORDER BY message_key LIMIT $1`,
    [limit],
  )
  return rows.map((row) => ({
    key: row.message_key,
    caseId: row.case_id,
    attempts: row.attempts,
    address: row.recipient,
    diagnosis: row.last_error ?? '',
  }))
}

/** Notes that the case knows. */
export async function markBounceTold(pool: Pool, key: string): Promise<void> {
  await pool.query(
    'UPDATE messages SET bounce_told_at = clock_timestamp() WHERE message_key = $1 AND bounce_told_at IS NULL',
    [key],
  )
}
