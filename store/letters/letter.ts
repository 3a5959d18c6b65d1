import type { Instant } from '../../domain/calendar/instant'
import type { LetterAddressee } from '../../domain/process/effect'
import type { LetterContent, LetterKind } from '../../domain/letter/letter-content'

/** A letter that is to be kept. */
export interface NewLetter {
  readonly letterId: string
  readonly caseId: string
  /** Number of the event that sends it. */
  readonly seq: number
  readonly title: string
  readonly to: LetterAddressee
  readonly content: LetterContent
  readonly pdf: Buffer
  /** Of the PDF, in hexadecimal. */
  readonly sha256: string
  /** Legal instant of the event. */
  readonly issuedAt: Instant
}

/** How a letter came to its recipient. */
export interface LetterDelivery {
  /** When it lay in the recipient's mailbox. */
  readonly availableAt: Instant
  /** What Digital Post answered. */
  readonly receipt: string
}

/** A kept letter, without its content and its PDF. */
export interface StoredLetter {
  readonly letterId: string
  readonly caseId: string
  readonly seq: number
  readonly kind: LetterKind
  readonly title: string
  readonly to: LetterAddressee
  readonly sha256: string
  readonly issuedAt: Instant
  /** Not for Digital Post: printed and sent by hand. */
  readonly byPost?: true
  /** Absent while it is on its way, and for a letter by post. */
  readonly delivery?: LetterDelivery
}
