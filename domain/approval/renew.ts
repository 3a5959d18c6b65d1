import { addDays } from '../calendar/civil-date'
import { defineCommand } from '../procedure'
import { refuse } from '../refuse'
import { periodDeadlines } from './deadlines'
import type { ApprovalEvent } from './events'
import type { RenewedPeriod } from './opening'
import type { ApprovalState } from './state'

/**
 * The renewal is granted: a new period without a gap, with a ladder of its own.
 *
 * Refuses: NOT_ALLOWED for any case but the pending renewal, DATE_INVALID for a period that does not follow on.
 */
export const renew = defineCommand<ApprovalState, ApprovalEvent>()({
  name: 'renew',
  label: 'Forny godkendelse',
  law: 'socialtilsynsloven § 5, stk. 1',
  from: ['renewal-pending', 'extended'],
  to: ['active'],
  by: ['case'],
  fields: {},
  decide(state, period: RenewedPeriod, { by, at }) {
    if (by.kind !== 'case' || by.caseId !== state.renewal?.applicationId) return refuse('NOT_ALLOWED')
    if (period.validFrom !== addDays(state.validTo, 1)) refuse('DATE_INVALID', { fields: ['validFrom'] })
    const start = state.deadlines.filter(({ command }) => command === 'takeEffect')
    return [{ type: 'renewed', applicationId: by.caseId, ...period, deadlines: [...start, ...periodDeadlines(state.ruleSet, period.validTo, at)] }]
  },
})
