import type { Instant } from '../../calendar/instant'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ApplicationState } from '../state'
import type { AppealEvent } from '../appeal/events'
import { openedInstead } from '../appeal/opened-instead'
import { applicationStatuses, pendingStatuses } from '../statuses'
import type { IntakeEvent } from './events'

/** Those in which it still matters: a decision may be to come, or may fall. */
const toldStatuses = [...pendingStatuses, 'complained'] as const
const decidedOrFinal = ['decided', 'final'] as const

/**
 * The approval that is to be renewed tells until when it lives: extended in the interim, or over before its last day. The
 * decision follows from it: a new period without a gap, or a new approval. Where a complaint has already granted a period to an
 * approval that turns out to be over, a new approval takes its place.
 *
 * Refuses: NOT_ALLOWED for any case but that approval.
 */
export const noteApproval = defineCommand<ApplicationState, IntakeEvent | AppealEvent>()({
  name: 'noteApproval',
  label: 'Notér ændring i godkendelsen',
  law: 'fornyelsesbestemmelsen i godkendelsen',
  from: Object.keys(applicationStatuses),
  to: [...toldStatuses, ...decidedOrFinal],
  moves: staying(...toldStatuses, ...decidedOrFinal),
  by: ['case'],
  fields: {},
  decide(state, { livesUntil }: { readonly livesUntil?: Instant }, circumstances) {
    const { by } = circumstances
    if (by.kind !== 'case' || by.caseId !== state.renewalOf?.approvalId) refuse('NOT_ALLOWED')
    const noted = { type: 'approval-noted', ...(livesUntil === undefined ? {} : { livesUntil }) } as const
    const opened = livesUntil === undefined ? [] : openedInstead(state, livesUntil, circumstances)
    return opened.length > 0 || toldStatuses.some((told) => told === state.status) ? [noted, ...opened] : []
  },
})
