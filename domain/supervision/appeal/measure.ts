import type { ComplaintEnd } from '../../remedy/complaint-end'
import type { Decision, DecisionDraft } from '../decision/decision'

/** What a decision of a supervision decides: each can be complained of by itself, also when several stand in one letter. */
export type Measure = 'order' | 'intensified-supervision' | 'condition'

/** A part of a decision that a complaint has taken away, with how. It stays readable, and binds nobody. */
export interface AnnulledMeasure {
  readonly measure: Measure
  readonly complaintId: string
  readonly end: ComplaintEnd
}

/** What a decision decides, as it is drafted or signed. */
export const draftedMeasures = ({ order, intensified, conditions = [] }: DecisionDraft): readonly Measure[] => [
  ...(order === undefined ? [] : (['order'] as const)),
  ...(intensified === undefined ? [] : (['intensified-supervision'] as const)),
  ...(conditions.length === 0 ? [] : (['condition'] as const)),
]

/** What of a decision still stands. */
export const standingMeasures = (decision: Decision): readonly Measure[] =>
  draftedMeasures(decision).filter((measure) => decision.annulled?.some((one) => one.measure === measure) !== true)
