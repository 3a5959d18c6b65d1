import type { Instant } from '../../calendar/instant'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ApplicationState } from '../state'
import { applicationStatuses, pendingStatuses } from '../statuses'
import type { IntakeEvent } from './events'

/** Those in which it still matters: a decision may be to come, or may fall. */
const toldStatuses = [...pendingStatuses, 'complained'] as const

/**
 * The approval that is to be renewed tells until when it lives: extended in the interim, or over before its last day. The
 * decision follows from it: a new period without a gap, or a new approval.
 *
 * Refuses: NOT_ALLOWED for any case but that approval.
 */
export const noteApproval = defineCommand<ApplicationState, IntakeEvent>()({
  name: 'noteApproval',
  label: 'Notér ændring i godkendelsen',
  law: 'fornyelsesbestemmelsen i godkendelsen',
  from: Object.keys(applicationStatuses),
  to: toldStatuses,
  moves: staying(...toldStatuses),
  by: ['case'],
  fields: {},
  decide(state, { livesUntil }: { readonly livesUntil?: Instant }, { by }) {
    if (by.kind !== 'case' || by.caseId !== state.renewalOf?.approvalId) refuse('NOT_ALLOWED')
    return toldStatuses.some((told) => told === state.status)
      ? [{ type: 'approval-noted', ...(livesUntil === undefined ? {} : { livesUntil }) }]
      : []
  },
})
