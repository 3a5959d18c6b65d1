import type { MailMessage } from '../../mail/mail-message'
import type { Effect, TellCaseEffect } from '../../process/effect'
import type { NotedConflict } from '../handlers/note-conflict'
import type { AccessStanding } from '../../review/from-application/note-access'
import type { ProcessingTime } from '../../review/from-application/note-processing-time'
import type { ApplicationState } from '../state'

/** A review that is still on is told what it goes by. */
export function tellReview(
  { review, status }: Pick<ApplicationState, 'review' | 'status'>,
  command: string,
  data: ProcessingTime | NotedConflict | AccessStanding,
): readonly TellCaseEffect[] {
  return review === undefined || status !== 'under-review'
    ? []
    : [{ kind: 'tell-case', caseId: review.caseId, command, data }]
}

/**
 * A review that nobody needs any longer is called off, and tells its team; one that has been handed in is over, so that whoever
 * made it is told from here.
 */
export function cancelReview(
  { review, recommendations }: Pick<ApplicationState, 'review' | 'recommendations'>,
  message: MailMessage,
): readonly Effect[] {
  if (review === undefined) return []
  return recommendations.length > 0
    ? (review.team ?? []).map((to) => ({ kind: 'mail', to, message }))
    : [{ kind: 'tell-case', caseId: review.caseId, command: 'cancel', data: {} }]
}
