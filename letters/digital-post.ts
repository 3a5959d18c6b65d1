import { createHash } from 'node:crypto'
import { instantOf, type Instant } from '../domain/calendar/instant'

/** A letter on its way out. */
export interface PostedLetter {
  /** The same letter has the same id however often it is sent. */
  readonly letterId: string
  readonly caseNumber: string
  /** The authority that the letterhead names. */
  readonly from: { readonly name: string }
  readonly to: PostRecipient
  /** Danish. */
  readonly title: string
  readonly pdf: Buffer
  /** Of the PDF, in hexadecimal. */
  readonly sha256: string
  /** Legal instant of the event that sends it. */
  readonly issuedAt: Instant
  readonly attachments: readonly Attachment[]
  /** The PDF shows the recipient's postal address where the window of an envelope is. */
  readonly addressed: boolean
}

/** Whom a letter is for: a company by its CVR number, or a person by the id that their login has; nobody's CPR number is known here. */
export type PostRecipient =
  { readonly name: string; readonly cvr: string } | { readonly name: string; readonly person: string }

/** What is enclosed with a letter, as a file of its own. */
export interface Attachment {
  /** Danish. */
  readonly title: string
  readonly filename: string
  readonly mediaType: string
  readonly content: Buffer
}

/** Delivered: when the letter could be read, and the proof. */
export interface PostReceipt {
  /** When it lay in the recipient's mailbox, whatever day and hour that is (digitalpostloven § 10). Starts the deadlines. */
  readonly availableAt: Instant
  readonly receipt: string
}

/**
 * The way to the recipients. A case's outbox is the store's; this is only the channel. Sending may be tried again after
 * a crash, so a channel must take a letter that it has had before for the same one, by its `letterId`.
 */
export interface DigitalPost {
  /**
   * @throws LetterUnderway when the letter is on its way: it is asked for again later
   * @throws LetterUndeliverable when it will never get through: it is sent by other means
   * @throws any other error when it did not get through: it is tried again later
   */
  send(letter: PostedLetter): Promise<PostReceipt>
}

/** The channel has the letter, and the recipient not yet. */
export class LetterUnderway extends Error {
  override readonly name = 'LetterUnderway'

  constructor(letterId: string) {
    super(`${letterId} is on its way`)
  }
}

/** The recipient cannot be reached by Digital Post: exempt from it, or without a mailbox. */
export class LetterUndeliverable extends Error {
  override readonly name = 'LetterUndeliverable'

  constructor(
    /** In the channel's words. */ readonly reason: string,
    /** The channel has had it printed and posted instead: when it left the printer, and the proof. */
    readonly printed?: { readonly at: Instant; readonly receipt: string },
  ) {
    super(`undeliverable: ${reason}`)
  }
}

/**
 * The channel of one machine: the mailbox is the case's own page, so a letter is available the moment it is sent.
 * @param now milliseconds since 1970
 */
export function createLocalDigitalPost(now: () => number = Date.now): DigitalPost {
  return {
    async send({ letterId, to, sha256 }) {
      const number = createHash('sha256')
        .update(`${letterId} ${'cvr' in to ? to.cvr : to.person} ${sha256}`)
        .digest('hex')
        .slice(0, 16)
      return { availableAt: instantOf(now()), receipt: `LOKAL-${number}` }
    },
  }
}
