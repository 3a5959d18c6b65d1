import { defineCommand, type Deadline } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { endAfterRefusal } from './deadlines'
import type { PeriodEvent } from './events'
import type { ApprovalState } from '../state'
import { closedStatuses, isClosed } from '../statuses'

/**
 * The renewal is refused: the approval holds to its last day, or, when it was already extended, until the complaint
 * period over the refusal is over (docs/law.md § 5.2). One that has expired meanwhile stays so.
 *
 * Refuses: NOT_ALLOWED for any case but the pending renewal.
 */
export const refuseRenewal = defineCommand<ApprovalState, PeriodEvent>()({
  name: 'refuseRenewal',
  label: 'Afslå fornyelse',
  law: 'socialtilsynsloven § 5 og retssikkerhedsloven § 72',
  from: ['renewal-pending', 'extended', 'expired-pending', 'lapsed', ...closedStatuses],
  to: ['active', 'extended', 'expired', 'lapsed'],
  moves: [
    ['renewal-pending', 'active'],
    ['extended', 'extended'],
    ['expired-pending', 'expired'],
    ['lapsed', 'lapsed'],
  ],
  by: ['case'],
  fields: {},
  decide(state, { until }: { readonly until: Pick<Deadline, 'at' | 'date'> }, { by }) {
    if (isClosed(state)) return []
    if (by.kind !== 'case' || by.caseId !== state.renewal?.applicationId) refuse('NOT_ALLOWED')
    return [{ type: 'renewal-refused', ...(state.status === 'extended' ? { end: endAfterRefusal(until) } : {}) }]
  },
})
