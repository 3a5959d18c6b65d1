import type { Pool } from 'pg'
import type { Message } from './message'
import { messageColumns, messageOf, type MessageRow } from './message-row'

/** The e-mails of a case, in the order in which they were queued. */
export async function listMessages(pool: Pool, caseId: string): Promise<readonly Message[]> {
  const { rows } = await pool.query<MessageRow>(
    `SELECT ${messageColumns} FROM messages m WHERE m.case_id = $1 ORDER BY m.queued_at, m.message_key`,
    [caseId],
  )
  return rows.map(messageOf)
}
