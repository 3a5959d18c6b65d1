import type { Instant } from '../../domain/calendar/instant'
import type { Recipient } from '../../domain/process/effect'
import type { MessageTemplate } from '../../domain/mail/mail-kinds'

/** An e-mail to be sent once. */
export interface NewMessage {
  /** Stable for ever: an effect's key, or one made from what the e-mail is about. The same key is the same e-mail, however often it is put in. */
  readonly key: string
  /** Absent for an e-mail that belongs to no case. */
  readonly caseId?: string
  readonly template: MessageTemplate
  readonly to: Recipient
  readonly subject: string
  readonly text: string
  /** Text alone when absent. */
  readonly html?: string
  /** It goes only to an address that has been confirmed for the provider whose case it is, and waits until it is. Absent: it may go to any. */
  readonly ifConfirmed?: {
    /** From when on it is no news any more; it waits for fourteen days where that is later, or absent. */
    readonly until?: Instant
  }
}

/**
 * `unconfirmed`: it waits until its address is confirmed. `sent`: a mail server has taken it. `muted`: its recipient does not want
 * its kind. `failed`: an administrator has to see to it.
 */
export const messageStates = ['unconfirmed', 'queued', 'sending', 'sent', 'muted', 'failed'] as const
export type MessageState = (typeof messageStates)[number]

/** What the mail server of the recipient, or one on the way, says became of an e-mail (RFC 3464); `relayed`: handed on to one that tells nothing. */
export type DeliveryAction = 'delivered' | 'relayed' | 'delayed' | 'failed'

/** An e-mail in the outbox, and afterwards the proof of what was sent. */
export interface Message extends Omit<NewMessage, 'template' | 'ifConfirmed'> {
  /** Absent for some from before it was kept. */
  readonly template?: MessageTemplate
  readonly state: MessageState
  /** CVR number of the provider for whom its address has to be confirmed; absent where it need not be. */
  readonly organisation?: string
  readonly attempts: number
  readonly queuedAt: Instant
  /** The `Message-ID` header, once it has been sent. */
  readonly messageId?: string
  readonly sentAt?: Instant
  /** What the mail server said when it took the e-mail. */
  readonly response?: string
  readonly lastError?: string
  /** The last word of a mail server further on, and when it came. */
  readonly delivery?: { readonly action: DeliveryAction; readonly at: Instant }
}

/** An e-mail taken for one attempt. */
export interface LeasedMessage extends Message {
  /** Names this attempt to the mail servers: its reports come back with it, and nobody else knows it. */
  readonly token: string
}
