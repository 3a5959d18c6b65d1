import type { Pool } from 'pg'
import { mailKindOf, optionalMailKinds } from '../../domain/mail/mail-kinds'
import type { Instant } from '../../domain/calendar/instant'
import { addressKey } from '../addresses/address-key'
import { storableText } from '../storable-text'
import type { MessageState, NewMessage } from './message'

/**
 * Puts an e-mail into the outbox unless it is there. Its words are those of the first time, also when a newer template
 * would word it otherwise. One of a kind that everybody with this address has switched off is kept as muted, and not sent; one
 * that goes to confirmed addresses alone waits until its address is one. A case that is not there has confirmed none.
 *
 * @param at when it is to go; now, by the database's clock, unless told: in whole milliseconds, as those who send count, or whoever
 *   looks in the same one would find it not due yet
 * @returns how it stands now
 */
export async function enqueueMessage(
  pool: Pool,
  { key, caseId, template, to, subject, text, html, ifConfirmed }: NewMessage,
  at?: Instant,
): Promise<MessageState> {
  const kind = mailKindOf(template)
  const { rows } = await pool.query<{ state: MessageState }>(
    `WITH put AS (
       INSERT INTO messages (message_key, case_id, template, recipient, recipient_name, subject, text, html, organisation, address, state, queued_at, next_attempt_at, give_up_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, t.organisation, t.address,
              CASE WHEN (SELECT bool_and($9::text = ANY (p.muted)) FROM mail_preferences p WHERE lower(p.email) = lower($4)) THEN 'muted'
                   WHEN t.address IS NOT NULL AND NOT is_confirmed(t.organisation, t.address) THEN 'unconfirmed' ELSE 'queued' END,
              t.at, t.at, least(t.at + interval '14 days', CASE WHEN NOT is_confirmed(t.organisation, t.address) THEN $12::timestamptz END)
       FROM (SELECT coalesce($10::timestamptz, date_trunc('milliseconds', clock_timestamp())) AS at, $11::text AS address,
                    CASE WHEN $11::text IS NOT NULL THEN coalesce((SELECT c.owner FROM cases c WHERE c.case_id = $2), '') END AS organisation) t
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
      ifConfirmed === undefined ? null : addressKey(to.email),
      ifConfirmed?.until ?? null,
    ],
  )
  const state =
    rows[0]?.state ??
    (await pool.query<{ state: MessageState }>('SELECT state FROM messages WHERE message_key = $1', [key])).rows[0]
      ?.state
  if (state === undefined) throw new Error(`The message ${key} is not in the outbox`)
  return state
}
