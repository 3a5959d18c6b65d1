import type { Instant } from '../../domain/calendar/instant'

/** An event of a tip as it lies in the database: what it says, and by whom, only the keys of the API tell. */
export interface SealedTipEvent {
  readonly seq: number
  readonly at: Instant
  readonly sealed: Uint8Array
}

/** A tip with its events, in their order. */
export interface SealedTip {
  readonly tipId: string
  readonly events: readonly SealedTipEvent[]
}
