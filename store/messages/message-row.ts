import type { Message } from './message'

/** The columns that `messageOf` needs. */
export const messageColumns = 'message_key, case_id, message_id, recipient, subject, text, html, state, attempts, queued_at, sent_at, response, last_error'

/** A row of these columns. */
export interface MessageRow {
  readonly message_key: string
  readonly case_id: string
  readonly message_id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly state: Message['state']
  readonly attempts: number
  readonly queued_at: Date
  readonly sent_at: Date | null
  readonly response: string | null
  readonly last_error: string | null
}

/** The message that a row holds. */
export function messageOf(row: MessageRow): Message {
  return {
    key: row.message_key,
    caseId: row.case_id,
    messageId: row.message_id,
    to: row.recipient,
    subject: row.subject,
    text: row.text,
    html: row.html,
    state: row.state,
    attempts: row.attempts,
    queuedAt: row.queued_at.toISOString(),
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at.toISOString() }),
    ...(row.response === null ? {} : { response: row.response }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
  }
}
