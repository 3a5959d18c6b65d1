import { createHash } from 'node:crypto'
import { instantOf, type Instant } from '../domain/calendar/instant'

/** A letter on its way out. */
export interface PostedLetter {
  /** The same letter has the same id however often it is sent. */
  readonly letterId: string
  readonly caseNumber: string
  readonly to: { readonly cvr: string; readonly name: string }
  /** Danish. */
  readonly title: string
  readonly pdf: Buffer
  /** Of the PDF, in hexadecimal. */
  readonly sha256: string
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

  constructor(/** In the channel's words. */ readonly reason: string) {
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
      const number = createHash('sha256').update(`${letterId} ${to.cvr} ${sha256}`).digest('hex').slice(0, 16)
      return { availableAt: instantOf(now()), receipt: `LOKAL-${number}` }
    },
  }
}
