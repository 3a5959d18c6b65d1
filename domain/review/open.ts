import { defineCommand } from '../process/procedure'
import type { ReviewOpening } from './opening'
import type { TeamEvent } from './team/events'
import { conflictReason, findConflicts } from './team/find-conflicts'

/** A review is opened by its application and by nobody else. A reviewer whom what is known makes partial is out from the start. */
export const open = defineCommand<undefined, TeamEvent>()({
  name: 'open',
  label: 'Tildel vurdering',
  law: 'socialtilsynsloven §§ 5 og 6; forvaltningsloven § 3',
  from: [],
  to: ['assigned', 'conflicted'],
  by: ['case'],
  fields: {},
  decide(_state, { type, ...opening }: ReviewOpening, { caseId, caseNumber }) {
    const found = opening.reviewers.flatMap((reviewer): TeamEvent[] => {
      const grounds = findConflicts(reviewer, {
        cvr: opening.applicant.cvr,
        earlierDecisionMakers: opening.earlierDecisionMakers,
      })
      return grounds.length === 0
        ? []
        : [{ type: 'conflict-found', reviewer: reviewer.subject, grounds, reason: conflictReason(grounds) }]
    })
    return [{ type: 'assigned', reviewType: type, caseId, caseNumber, lettersFollowed: true, ...opening }, ...found]
  },
})
