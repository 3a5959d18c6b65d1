import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { storableText } from '../storable-text'
import type { LeasedMessage, MessageState } from './message'

/** How an attempt ended, as the mail server put it. */
export interface AttemptResult {
  /** `refused`: for good (5xx); `postponed`: to be tried again. */
  readonly outcome: 'accepted' | 'postponed' | 'refused'
  /** The SMTP reply code; absent when there was no reply. */
  readonly code?: number
  /** The reply's text, or what went wrong instead of one. */
  readonly reply: string
  /** The mail server that was spoken to. */
  readonly host: string
  readonly messageId: string
}

/**
 * Notes how an attempt ended, with all that follows for the e-mail and for the effect behind it, in one transaction.
 *
 * @param nextAt when a postponed one is tried again; given up instead when its fourteen days are over
 * @returns how the e-mail stands after it
 */
export async function settleAttempt(
  pool: Pool,
  { key, attempts }: LeasedMessage,
  { outcome, code, reply, host, messageId }: AttemptResult,
  at: Instant,
  nextAt: Instant,
): Promise<MessageState> {
  const { rows } = await pool.query<{ state: MessageState }>(
    'SELECT settle_attempt($1, $2, $3, $4, $5, $6, $7, $8, $9) AS state',
    [key, attempts, at, outcome, code ?? null, storableText(reply), host, messageId, nextAt],
  )
  if (rows[0] === undefined) throw new Error(`The message ${key} is not in the outbox`)
  return rows[0].state
}
