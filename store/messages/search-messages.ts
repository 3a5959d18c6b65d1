import { sealedMails } from '../../domain/mail/mail-kinds'
import type { Pool } from 'pg'
import type { MessageScope } from '../../domain/mail/message-rights'
import { decodeCursor, encodeCursor, instantIn } from '../cursor'
import type { Message, MessageState } from './message'
import { messageColumns, messageOf, type MessageRow } from './message-row'

export interface MessageQuery {
  readonly scope: MessageScope
  readonly state?: MessageState
  readonly cursor?: string
  readonly limit: number
}

export interface MessagePage {
  readonly messages: readonly Message[]
  /** Where the next page begins; absent on the last. */
  readonly cursor?: string
}

/**
 * E-mails, the newest first.
 * @throws {CursorFault}
 */
export async function searchMessages(pool: Pool, { scope, state, cursor, limit }: MessageQuery): Promise<MessagePage> {
  const [queuedAt, key] = cursor === undefined ? [null, null] : placeOf(cursor)
  const { office, subject } = scope === 'all' ? { office: null, subject: null } : scope
  const { rows } = await pool.query<MessageRow>(
    `SELECT ${messageColumns} FROM messages m LEFT JOIN cases c USING (case_id)
     WHERE ($1::text IS NULL OR (c.office = $1 AND NOT standing_of(c.case_index) -> 'conflicted' ? $2 AND (m.template <> ALL ($7::text[])) IS NOT FALSE))
       AND ($3::text IS NULL OR m.state = $3)
       AND ($4::timestamptz IS NULL OR m.queued_at < $4 OR (m.queued_at = $4 AND m.message_key > $5))
     ORDER BY m.queued_at DESC, m.message_key LIMIT $6`,
    [office, subject, state ?? null, queuedAt, key, limit + 1, sealedMails],
  )
  // One row more than asked for tells whether there is another page.
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    messages: shown.map(messageOf),
    ...(rows.length > limit && last !== undefined
      ? { cursor: encodeCursor([last.queued_at.toISOString(), last.message_key]) }
      : {}),
  }
}

function placeOf(cursor: string): readonly string[] {
  const [queuedAt = '', key = ''] = decodeCursor(cursor, 2)
  return [instantIn(queuedAt), key]
}
