import type { Judgement } from '../assessment/judgements'
import type { QualityJudgement } from '../assessment/quality-judgement'

/** What the reviewers agree on after having judged alone, and why it departs from what one of them thought. */
export interface Consensus {
  readonly fulfilled: Judgement
  readonly text: string
  readonly deviation?: string
}
export interface QualityConsensus extends QualityJudgement {
  readonly deviation?: string
}
