import type { Instant } from '../../calendar/instant'

/** What an opener says of one envelope. */
export interface OpenedEnvelope {
  /** The bid's id. */
  readonly bid: string
  /** SHA-256 of the envelope that was opened. */
  readonly sha256: string
  /** SHA-256 of what was in it; absent when it does not open. */
  readonly contentSha256?: string
}

/** The first half of an opening: it holds for half an hour. */
export interface OpeningRecord {
  readonly by: { readonly subject: string; readonly name: string }
  readonly at: Instant
  readonly envelopes: readonly OpenedEnvelope[]
}
