import type { Instant } from '../../calendar/instant'

/** Where the contract has not been kept. */
export interface Deviation {
  /** `1`, `2` … */
  readonly id: string
  readonly text: string
  /** The system notes a report that is missing, the office everything else. */
  readonly from: 'system' | 'office'
  readonly at: Instant
  readonly answer?: { readonly text: string; readonly at: Instant }
  readonly settled?: { readonly text: string; readonly at: Instant }
}
