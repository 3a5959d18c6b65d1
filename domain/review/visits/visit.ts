import type { CivilDate } from '../../calendar/civil-date'

/** A visit. An unannounced one stands in nothing that the provider reads (I8). */
export interface Visit {
  readonly id: string
  readonly announced: boolean
  /** When it is to be held. */
  readonly date: CivilDate
  /** Who takes part. */
  readonly persons: string
  /** For the team alone. */
  readonly note?: string
  readonly held?: { readonly date: CivilDate; readonly persons: string; readonly observations: string }
  readonly calledOff?: { readonly reason: string }
}

/** Neither held nor called off yet. */
export const isAhead = ({ held, calledOff }: Visit): boolean => held === undefined && calledOff === undefined
