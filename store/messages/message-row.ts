import type { MessageTemplate } from '../../domain/mail/mail-kinds'
import type { DeliveryAction, Message } from './message'

/** The columns that `messageOf` needs, of `messages m`. */
export const messageColumns = `m.message_key, m.case_id, m.template, m.message_id, m.recipient, m.recipient_name, m.subject, m.text, m.html, m.state, m.attempts, m.queued_at, m.sent_at,
  m.response, m.last_error, m.organisation, m.delivery, m.delivery_at`

/** A row of these columns. */
export interface MessageRow {
  readonly message_key: string
  readonly case_id: string | null
  readonly template: MessageTemplate | null
  readonly message_id: string | null
  readonly recipient: string
  readonly recipient_name: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly state: Message['state']
  readonly attempts: number
  readonly queued_at: Date
  readonly sent_at: Date | null
  readonly response: string | null
  readonly last_error: string | null
  readonly organisation: string | null
  readonly delivery: DeliveryAction | null
  readonly delivery_at: Date | null
}

/** The message that a row holds. */
export function messageOf(row: MessageRow): Message {
  return {
    key: row.message_key,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
    ...(row.template === null ? {} : { template: row.template }),
    to: { name: row.recipient_name, email: row.recipient },
    subject: row.subject,
    text: row.text,
    ...(row.html === null ? {} : { html: row.html }),
    state: row.state,
    attempts: row.attempts,
    queuedAt: row.queued_at.toISOString(),
    ...(row.message_id === null ? {} : { messageId: row.message_id }),
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at.toISOString() }),
    ...(row.response === null ? {} : { response: row.response }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
    ...(row.organisation === null ? {} : { organisation: row.organisation }),
    ...(row.delivery === null || row.delivery_at === null
      ? {}
      : { delivery: { action: row.delivery, at: row.delivery_at.toISOString() } }),
  }
}
