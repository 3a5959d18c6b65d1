import type { Pool } from 'pg'
import { storableText } from '../storable-text'
import type { Message, NewMessage } from './message'
import { messageColumns, messageOf, type MessageRow } from './message-row'

/**
 * Puts an e-mail into the outbox unless it is there, and gives back the one that is. Its text is that of the first
 * attempt, also when a newer template would word it otherwise.
 */
export async function claimMessage(pool: Pool, message: NewMessage): Promise<Message> {
  await pool.query(
    `INSERT INTO messages (message_key, case_id, message_id, recipient, subject, text, html) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (message_key) DO NOTHING`,
    [message.key, message.caseId, message.messageId, message.to, storableText(message.subject), storableText(message.text), storableText(message.html)],
  )
  const { rows } = await pool.query<MessageRow>(`SELECT ${messageColumns} FROM messages WHERE message_key = $1`, [message.key])
  if (rows[0] === undefined) throw new Error(`The message ${message.key} is not in the outbox`)
  return messageOf(rows[0])
}
