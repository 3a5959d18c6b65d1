import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ReceivedComplaint } from '../../remedy/complaint-received'
import type { ComplaintState } from '../state'
import { complaintStatuses, isOpen, openStatuses } from '../statuses'
import type { IntakeEvent } from './events'

/**
 * Another complaint of the same party over the same decision. It is read with the first, and moves none of its days.
 *
 * Refuses: NOT_ALLOWED for any case but the decided one.
 */
export const join = defineCommand<ComplaintState, IntakeEvent>()({
  name: 'join',
  label: 'Føj endnu en klage til',
  law: 'retssikkerhedsloven § 66',
  from: Object.keys(complaintStatuses),
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['case'],
  fields: {},
  decide(state, received: Omit<ReceivedComplaint, 'over'>, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.decidedCaseId) refuse('NOT_ALLOWED')
    return isOpen(state) ? [{ type: 'joined', ...received }] : []
  },
})
