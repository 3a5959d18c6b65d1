import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'

/** How the bidders are told: the standstill's length follows from it (klagenævnsloven § 3). */
export const channels = { electronic: 'Elektronisk', letter: 'Pr. brev' } as const

/** Who gets the contract, and why. */
export interface Award {
  /** Ids of the winning bids. */
  readonly winners: readonly string[]
  readonly reason: string
  /** The winners' relative advantages, as all are told (udbudsloven § 171). */
  readonly advantages: string
  readonly by: { readonly subject: string; readonly name: string }
  readonly notified?: {
    readonly at: Instant
    /** Of the event that sent the letters. */
    readonly seq: number
    readonly standstillEnds?: CivilDate
    /** A letter of it has still to be posted: the standstill counts from then. */
    readonly waits?: true
  }
  /** The first of two who take it back. */
  readonly withdrawal?: { readonly subject: string; readonly reason: string }
}
