import type { TellCaseEffect } from '../../process/effect'
import type { NotedConflict } from '../handlers/note-conflict'
import type { AccessStanding } from '../../review/from-application/note-access'
import type { ProcessingTime } from '../../review/from-application/note-processing-time'
import type { NotedRepresentative } from '../../review/from-application/note-representative'
import type { ApplicationState } from '../state'

/** A review that is still on is told what it goes by. */
export function tellReview(
  { review, status }: Pick<ApplicationState, 'review' | 'status'>,
  command: string,
  data: ProcessingTime | NotedRepresentative | NotedConflict | AccessStanding,
): readonly TellCaseEffect[] {
  return review === undefined || status !== 'under-review'
    ? []
    : [{ kind: 'tell-case', caseId: review.caseId, command, data }]
}

/** A review that nobody needs any longer is called off. */
export function cancelReview({
  review,
  recommendations,
}: Pick<ApplicationState, 'review' | 'recommendations'>): readonly TellCaseEffect[] {
  return review === undefined || recommendations.length > 0
    ? []
    : [{ kind: 'tell-case', caseId: review.caseId, command: 'cancel', data: {} }]
}
