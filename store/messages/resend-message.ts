import type { Pool } from 'pg'
import type { Principal } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'

/** A request to send a failed e-mail again. */
export interface ResendRequest {
  readonly key: string
  readonly by: Principal
  readonly at: Instant
  readonly idempotencyKey: string
  /** Tells the same request from another under the same idempotency key. */
  readonly requestHash: string
}

/** `known`: the same request has come before. `not-failed`: it is on its way, a mail server has taken it, or its recipient does not want it. */
export type ResendResult = 'queued' | 'known' | 'other-body' | 'unknown' | 'not-failed'

/** Puts a failed e-mail back into the outbox, due at once and with fourteen days of its own. */
export async function resendMessage(
  pool: Pool,
  { key, by, at, idempotencyKey, requestHash }: ResendRequest,
): Promise<ResendResult> {
  const { rows } = await pool.query<{ answer: ResendResult }>(
    'SELECT resend_message(ROW($1, $2, $3, $4::timestamptz, $5, $6)::message_resends) AS answer',
    [key, by.subject, by.name, at, idempotencyKey, requestHash],
  )
  if (rows[0] === undefined) throw new Error('The database gave no answer to a request to send again')
  return rows[0].answer
}
