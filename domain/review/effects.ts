import type { NotedConflict } from '../application/note-conflict'
import type { ReviewResult } from '../application/receive-recommendation'
import { specialfunktionName } from '../catalogue/specialer'
import type { Effect, Recipient } from '../effect'
import type { Recorded } from '../procedure'
import type { ReviewEvent } from './events'
import type { ReviewState } from './state'

/** What an event of a review sets in motion outside it. */
export function effects(state: ReviewState, { event }: Recorded<ReviewEvent>): readonly Effect[] {
  const about = { caseId: state.caseId, caseNumber: state.caseNumber, about: specialfunktionName(state.specialfunktionId) }
  const tellOf = ({ name, email }: Recipient): Effect => ({ kind: 'mail', to: { name, email }, message: { template: 'review-assigned', data: about } })
  switch (event.type) {
    case 'assigned':
      return event.reviewers.map(tellOf)
    case 'reassigned':
      return [tellOf(event.to)]
    case 'conflict-declared':
      return [{ kind: 'tell-case', caseId: state.applicationId, command: 'noteConflict', data: { subject: event.reviewer, reason: event.reason } satisfies NotedConflict }]
    case 'submitted':
      return [{ kind: 'tell-case', caseId: state.applicationId, command: 'receiveRecommendation', data: resultOf(state) }]
    case 'cancelled':
      return state.team.map(({ name, email }) => ({ kind: 'mail', to: { name, email }, message: { template: 'application-withdrawn', data: about } }))
    case 'impartiality-declared':
    case 'assessed':
    case 'recommended':
    case 'document-attached':
      return []
  }
}

function resultOf({ team }: ReviewState): ReviewResult {
  return {
    recommendations: team.flatMap(({ subject, name, recommendation }) => (recommendation === undefined ? [] : [{
      reviewer: subject, reviewerName: name, recommendation: recommendation.recommendation, reasons: recommendation.reasons,
    }])),
  }
}
