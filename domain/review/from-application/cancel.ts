import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import type { ReviewState } from '../state'
import { isOver, openStatuses } from '../statuses'
import type { FromApplicationEvent } from './events'

/**
 * The application was withdrawn, so nothing is left to review. A review that was submitted at the same moment stays so.
 *
 * Refuses: NOT_ALLOWED for any case but the review's own application.
 */
export const cancel = defineCommand<ReviewState, FromApplicationEvent>()({
  name: 'cancel',
  label: 'Aflys vurdering',
  law: 'ansøgeren har trukket ansøgningen tilbage',
  from: [...openStatuses, 'submitted', 'cancelled'],
  to: ['cancelled'],
  moves: openStatuses.map((status) => [status, 'cancelled'] as const),
  by: ['case'],
  fields: {},
  decide({ status, applicationId }, _data, { by }) {
    if (by.kind !== 'case' || by.caseId !== applicationId) refuse('NOT_ALLOWED')
    return isOver(status) ? [] : [{ type: 'cancelled' }]
  },
})
