import type { Instant } from '../../calendar/instant'

/** The report as it was handed over. */
export interface FinalReport {
  readonly text: string
  readonly by: string
  readonly at: Instant
}
