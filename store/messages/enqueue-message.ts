import type { Pool } from 'pg'
import { mailKindOf, optionalMailKinds } from '../../domain/mail/mail-kinds'
import type { Instant } from '../../domain/calendar/instant'
import { storableText } from '../storable-text'
import type { MessageState, NewMessage } from './message'

/**
 * Puts an e-mail into the outbox unless it is there. Its words are those of the first time, also when a newer template
 * would word it otherwise. One of a kind that everybody with this address has switched off is kept as muted, and not sent.
 *
 * @param at when it is to go; now, by the database's clock, unless told
 * @returns how it stands now
 */
export async function enqueueMessage(
  pool: Pool,
  { key, caseId, template, to, subject, text, html }: NewMessage,
  at?: Instant,
): Promise<MessageState> {
  const kind = mailKindOf(template)
  const { rows } = await pool.query<{ state: MessageState }>(
    `WITH put AS (
       INSERT INTO messages (message_key, case_id, template, recipient, recipient_name, subject, text, html, state, queued_at, next_attempt_at, give_up_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8,
              CASE WHEN (SELECT bool_and($9::text = ANY (p.muted)) FROM mail_preferences p WHERE lower(p.email) = lower($4)) THEN 'muted' ELSE 'queued' END,
              t.at, t.at, t.at + interval '14 days'
       FROM (SELECT coalesce($10::timestamptz, clock_timestamp()) AS at) t
       ON CONFLICT (message_key) DO NOTHING RETURNING state
     )
     SELECT state FROM put UNION ALL SELECT state FROM messages WHERE message_key = $1 LIMIT 1`,
    [
      key,
      caseId ?? null,
      template,
      to.email,
      storableText(to.name),
      storableText(subject),
      storableText(text),
      html === undefined ? null : storableText(html),
      optionalMailKinds.includes(kind) ? kind : null,
      at ?? null,
    ],
  )
  const state =
    rows[0]?.state ??
    (await pool.query<{ state: MessageState }>('SELECT state FROM messages WHERE message_key = $1', [key])).rows[0]
      ?.state
  if (state === undefined) throw new Error(`The message ${key} is not in the outbox`)
  return state
}
