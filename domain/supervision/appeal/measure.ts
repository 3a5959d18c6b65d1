import type { ComplaintEnd } from '../../remedy/complaint-end'
import type { Decision } from '../decision/decision'

/** What a decision of a supervision decides: each can be complained of by itself, also when both stand in one letter. */
export type Measure = 'order' | 'intensified-supervision'

/** A part of a decision that a complaint has taken away, with how. It stays readable, and binds nobody. */
export interface AnnulledMeasure {
  readonly measure: Measure
  readonly complaintId: string
  readonly end: ComplaintEnd
}

/** What of a decision still stands. */
export function standingMeasures({ order, intensified, annulled = [] }: Decision): readonly Measure[] {
  const made: readonly Measure[] = [
    ...(order === undefined ? [] : (['order'] as const)),
    ...(intensified === undefined ? [] : (['intensified-supervision'] as const)),
  ]
  return made.filter((measure) => !annulled.some((one) => one.measure === measure))
}
