import type { Instant } from '../../domain/calendar/instant'

/** An e-mail to be sent once. */
export interface NewMessage {
  /** Stable for ever: the effect's key and the recipient. The same key is the same e-mail, however often it is tried. */
  readonly key: string
  readonly caseId: string
  /** The `Message-ID` header, without angle brackets or with them, as the mail server gets it. */
  readonly messageId: string
  /** The recipient's e-mail address. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** An e-mail in the outbox, and afterwards the proof of what was sent. */
export interface Message extends NewMessage {
  readonly state: 'queued' | 'sending' | 'sent' | 'failed'
  readonly attempts: number
  readonly queuedAt: Instant
  readonly sentAt?: Instant
  /** What the mail server said when it took the e-mail. */
  readonly response?: string
  readonly lastError?: string
}
