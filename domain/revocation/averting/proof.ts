import type { Instant } from '../../calendar/instant'

/** What the party sends to show that the ground for the withdrawal is gone. */
export interface Proof {
  readonly text: string
  readonly at: Instant
  /** Why it is not enough; absent while the office has not looked at it. */
  readonly rejected?: { readonly reason: string; readonly at: Instant }
}

/** Whether something that the party has sent waits to be looked at: until then nothing takes effect. */
export const isProofOpen = ({ proofs }: { readonly proofs: readonly Proof[] }): boolean =>
  proofs.some(({ rejected }) => rejected === undefined)
