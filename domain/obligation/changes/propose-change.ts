import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { nextId } from '../next-id'
import { contractManager, tenderOfficer } from '../obligation-rights'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import { changeFields, proposedChange } from './change-fields'
import { mustBeApproval, mustBeTheirs, namedApproval } from '../terms/terms'
import { mustBeAllowed } from './change-rule'
import type { ChangeEvent } from './events'

/**
 * A change of the contract is proposed. Its kind says by which rule it needs no new tender (udbudsloven §§ 178-183); what no rule lets
 * through is refused here, before anybody is asked to sign it.
 *
 * Refuses: EXTENSION_REFUSED, CHANGE_NEEDS_TENDER, CHANGE_TOO_LARGE, CLAUSE_UNKNOWN, LOT_WITHOUT_APPROVAL, INVALID_FIELDS, TERMS_MISSING,
 * APPROVAL_NOT_THEIRS for a successor's approval that the register does not know as theirs.
 */
export const proposeChange = defineCommand<ObligationState, ChangeEvent>()({
  name: 'proposeChange',
  label: 'Foreslå ændring af kontrakten',
  law: 'udbudsloven §§ 178-183',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: [contractManager, tenderOfficer],
  bar: ['conflicted'],
  readFirst: true,
  fields: changeFields,
  asksApproval: (state, { successor }, at) =>
    successor === undefined ? undefined : namedApproval(state, successor.cvr, successor.approvalId, at),
  decide(state, data, { by, approval }) {
    if (by.kind !== 'person') return refuse('NOT_ALLOWED')
    const change = proposedChange(state, data)
    mustBeApproval(change.approvalId, 'successor')
    mustBeTheirs(approval, change.approvalId, 'successor')
    if (approval === 'not-in-force') refuse('LOT_WITHOUT_APPROVAL', { fields: ['successor'], register: approval })
    mustBeAllowed(state, change)
    return [{ type: 'change-proposed', id: nextId(state.changes), by: by.subject, ...change }]
  },
})
