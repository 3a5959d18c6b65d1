import { defineCommand } from '../procedure'
import { refuse } from '../refuse'
import { periodDeadlines } from './deadlines'
import type { ApprovalEvent } from './events'
import type { ApprovalState } from './state'

/**
 * The renewal was withdrawn or shelved: the approval holds to its last day as if it had not been filed, with the
 * reminders that are still ahead. One that lived on because of it ends here.
 *
 * Refuses: NOT_ALLOWED for any case but the pending renewal.
 */
export const renewalWithdrawn = defineCommand<ApprovalState, ApprovalEvent>()({
  name: 'renewalWithdrawn',
  label: 'Fornyelse trukket tilbage',
  law: 'fornyelsesbestemmelsen i godkendelsen',
  from: ['renewal-pending', 'extended', 'expired'],
  to: ['active', 'expired'],
  moves: [['renewal-pending', 'active'], ['extended', 'expired']],
  by: ['case'],
  fields: {},
  decide(state, _data, { by, at }) {
    if (state.status === 'expired') return []
    if (by.kind !== 'case' || by.caseId !== state.renewal?.applicationId) refuse('NOT_ALLOWED')
    if (state.status === 'extended') return [{ type: 'renewal-withdrawn', deadlines: [] }, { type: 'expired' }]
    const start = state.deadlines.filter(({ command }) => command === 'takeEffect')
    return [{ type: 'renewal-withdrawn', deadlines: [...start, ...periodDeadlines(state.ruleSet, state.validTo, at)] }]
  },
})
