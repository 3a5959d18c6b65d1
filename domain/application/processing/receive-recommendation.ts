import type { Recipient } from '../../process/effect'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import type { Recommendation } from '../../review/assessment/recommendations'
import type { JudgedCriterion } from '../decision/draft'
import type { ApplicationState } from '../state'
import type { ProcessingEvent } from './events'

/** What a review hands over when every reviewer has submitted. */
export interface ReviewResult {
  readonly recommendations: readonly Recommendation[]
  /** Each criterion as the review ends up judging it: what the decision letter says unless the drafter judges otherwise. */
  readonly assessments: readonly JudgedCriterion[]
  /** Whoever reviewed it, to be told if the application is withdrawn all the same. */
  readonly team?: readonly Recipient[]
}

/**
 * The review's result arrives. One that was on its way when the application was withdrawn, or closed with its approval, changes nothing.
 *
 * Refuses: NOT_ALLOWED for any case but the application's own review.
 */
export const receiveRecommendation = defineCommand<ApplicationState, ProcessingEvent>()({
  name: 'receiveRecommendation',
  label: 'Modtag indstilling',
  law: 'retssikkerhedsloven § 10',
  from: ['under-review', 'withdrawn', 'abandoned'],
  to: ['recommended'],
  moves: [['under-review', 'recommended']],
  by: ['case'],
  fields: {},
  decide(state, { recommendations, assessments, team }: ReviewResult, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.review?.caseId) refuse('NOT_ALLOWED')
    if (state.status !== 'under-review') return []
    return [{ type: 'recommendation-received', recommendations, assessments, ...(team === undefined ? {} : { team }) }]
  },
})
