import type { NotedConflict } from '../../application/handlers/note-conflict'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ReviewState } from '../state'
import { isOver, openStatuses } from '../statuses'
import type { TeamEvent } from '../team/events'
import type { FromApplicationEvent } from './events'

/**
 * Who is partial in the application is partial in its review as well (I4): a reviewer is out of it as if they had declared it here.
 *
 * Refuses: NOT_ALLOWED for any case but the review's own application.
 */
export const noteConflict = defineCommand<ReviewState, FromApplicationEvent | TeamEvent>()({
  name: 'noteConflict',
  label: 'Notér inhabilitet',
  law: 'forvaltningsloven §§ 3 og 6',
  from: [...openStatuses, 'submitted', 'cancelled'],
  to: openStatuses,
  moves: [
    ...staying(...openStatuses),
    ['assigned', 'conflicted'],
    ['assessing', 'conflicted'],
    ['concluding', 'conflicted'],
    ['fact-hearing', 'conflicted'],
  ],
  by: ['case'],
  fields: {},
  decide({ applicationId, status, team, conflicted }, { subject, reason }: NotedConflict, { by }) {
    if (by.kind !== 'case' || by.caseId !== applicationId) refuse('NOT_ALLOWED')
    if (isOver(status) || conflicted.includes(subject)) return []
    return team.some((member) => member.subject === subject)
      ? [{ type: 'conflict-declared', reviewer: subject, reason }]
      : [{ type: 'conflict-noted', subject, reason }]
  },
})
