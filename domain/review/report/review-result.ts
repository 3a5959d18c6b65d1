import type { ReviewResult } from '../../application/processing/receive-recommendation'
import type { ReviewState } from '../state'

/** The joint recommendation of a report; without a report what each reviewer recommends. */
export function reviewResult({ team: members, criteria, consensus, jointRecommendation }: ReviewState): ReviewResult {
  const team = members.map(({ name, email }) => ({ name, email }))
  const assessments = criteria.flatMap(({ id }) => {
    const judged = consensus[id] ?? members.map((member) => member.assessments[id]).find((one) => one !== undefined)
    return judged === undefined ? [] : [{ criterionId: id, fulfilled: judged.fulfilled, text: judged.text }]
  })
  if (jointRecommendation !== undefined) return { recommendations: [jointRecommendation], assessments, team }
  return {
    assessments,
    team,
    recommendations: members.flatMap(({ subject, name, recommendation }) =>
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
