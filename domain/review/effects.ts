import type { NotedConflict } from '../application/note-conflict'
import type { ReviewResult } from '../application/receive-recommendation'
import { authorityOf } from '../catalogue/authorities'
import { specialfunktionName } from '../catalogue/specialer'
import type { Effect, Recipient } from '../process/effect'
import type { MailMessage } from '../mail/mail-message'
import type { Recorded } from '../process/procedure'
import type { ReviewEvent } from './events'
import { findConflicts } from './find-conflicts'
import type { ReviewState } from './state'

/** What an event of a review sets in motion outside it. Of an unannounced visit only the impartial team is written to (I8). */
export function effects(state: ReviewState, { event }: Recorded<ReviewEvent>): readonly Effect[] {
  const about = {
    caseId: state.caseId,
    caseNumber: state.caseNumber,
    about: specialfunktionName(state.specialfunktionId),
  }
  const mail = ({ name, email }: Recipient, message: MailMessage): Effect => ({
    kind: 'mail',
    to: { name, email },
    message,
  })
  /** To the provider, and a copy to whoever represents it. */
  const toParty = (message: MailMessage): readonly Effect[] =>
    [state.contact, ...(state.representative === undefined ? [] : [state.representative])].map((to) =>
      mail(to, message),
    )
  switch (event.type) {
    case 'assigned':
      return event.reviewers
        .filter(
          (reviewer) =>
            findConflicts(reviewer, { cvr: event.applicant.cvr, earlierDecisionMakers: event.earlierDecisionMakers })
              .length === 0,
        )
        .map((reviewer) => mail(reviewer, { template: 'review-assigned', data: about }))
    case 'reassigned':
      return [mail(event.to, { template: 'review-assigned', data: about })]
    case 'conflict-declared':
    case 'conflict-found':
      return [
        {
          kind: 'tell-case',
          caseId: state.applicationId,
          command: 'noteConflict',
          data: { subject: event.reviewer, reason: event.reason } satisfies NotedConflict,
        },
      ]
    case 'visit-announced':
      return toParty({ template: 'visit-announced', data: { ...about, date: event.date } })
    case 'announced-visit-called-off':
      return toParty({ template: 'visit-called-off', data: { ...about, date: event.date } })
    case 'unannounced-visit-planned':
    case 'unannounced-visit-called-off':
      return state.team
        .filter(({ impartiality }) => impartiality === 'impartial')
        .map((member) => mail(member, { template: 'visit-planned', data: about }))
    case 'fact-hearing-sent':
      return toParty({ template: 'fact-hearing-opened', data: { ...about, due: event.deadline.date } })
    case 'fact-hearing-reminded':
      return toParty({ template: 'hearing-reminder', data: { ...about, due: event.due } })
    case 'document-infected': {
      const uploader = state.team.filter(({ subject }) =>
        state.documents.some(({ documentId, by }) => documentId === event.documentId && by.subject === subject),
      )
      return [...uploader, authorityOf(state.office).contact].map((to) =>
        mail(to, { template: 'document-infected', data: about }),
      )
    }
    case 'submitted':
      return [
        { kind: 'tell-case', caseId: state.applicationId, command: 'receiveRecommendation', data: resultOf(state) },
      ]
    case 'cancelled':
      return state.team.map((member) => mail(member, { template: 'application-withdrawn', data: about }))
    case 'impartiality-declared':
    case 'visit-held':
    case 'source-recorded':
    case 'assessed':
    case 'quality-assessed':
    case 'contradiction-noted':
    case 'contradiction-explained':
    case 'recommended':
    case 'judgements-opened':
    case 'consensus-recorded':
    case 'quality-consensus-recorded':
    case 'report-drafted':
    case 'fact-hearing-answered':
    case 'fact-hearing-closed':
    case 'report-submitted':
    case 'processing-time-noted':
    case 'representative-noted':
    case 'document-attached':
      return []
  }
}

/** The joint recommendation of a report; without a report what each reviewer recommends. */
function resultOf({ team, criteria, consensus, jointRecommendation }: ReviewState): ReviewResult {
  const assessments = criteria.flatMap(({ id }) => {
    const judged = consensus[id] ?? team.map((member) => member.assessments[id]).find((one) => one !== undefined)
    return judged === undefined ? [] : [{ criterionId: id, fulfilled: judged.fulfilled, text: judged.text }]
  })
  if (jointRecommendation !== undefined) return { recommendations: [jointRecommendation], assessments }
  return {
    assessments,
    recommendations: team.flatMap(({ subject, name, recommendation }) =>
      recommendation === undefined
        ? []
        : [
            {
              reviewer: subject,
              reviewerName: name,
              recommendation: recommendation.recommendation,
              reasons: recommendation.reasons,
            },
          ],
    ),
  }
}
