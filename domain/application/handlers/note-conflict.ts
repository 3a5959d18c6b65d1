import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { HandlersEvent } from './events'

/** What a review hands over when a reviewer has declared a conflict of interest. */
export interface NotedConflict {
  readonly subject: string
  readonly reason: string
}

/**
 * Who is partial in the review is partial in the whole case, also in an office role (I4).
 *
 * Refuses: NOT_ALLOWED for any case but the application's own review.
 */
export const noteConflict = defineCommand<ApplicationState, HandlersEvent>()({
  name: 'noteConflict',
  label: 'Notér inhabilitet',
  law: 'forvaltningsloven §§ 3 og 6',
  from: [...pendingStatuses, 'withdrawn'],
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: ['case'],
  fields: {},
  decide(state, { subject, reason }: NotedConflict, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.review?.caseId) refuse('NOT_ALLOWED')
    if (state.status === 'withdrawn' || state.conflicted.includes(subject)) return []
    return [{ type: 'conflict-declared', subject, reason }]
  },
})
