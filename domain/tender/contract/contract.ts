import type { Instant } from '../../calendar/instant'

/** The contract with one winner. */
export interface Contract {
  /** The bid's id. */
  readonly bid: string
  /** Subject of whoever has made it ready. */
  readonly draftedBy: string
  readonly signedAt?: Instant
}
