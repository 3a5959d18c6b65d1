import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'

/** A breach of the contract that the supplier has been told of, with a day to remedy it by. */
export interface Breach {
  /** `1`, `2` … */
  readonly id: string
  readonly text: string
  readonly remedyBy: CivilDate
  readonly noticedAt: Instant
  /** The day has passed. */
  readonly passed?: true
  /** What the supplier says that it has done. */
  readonly remedy?: { readonly text: string; readonly at: Instant }
  readonly settled?: { readonly remedied: boolean; readonly reason: string }
}

/** Whether the contract can be terminated for it: the time to remedy has passed, and somebody has found that it was not used. */
export const isUnremedied = ({ settled }: Breach): boolean => settled?.remedied === false

export const breachKey = (id: string): string => `breach/${id}`
