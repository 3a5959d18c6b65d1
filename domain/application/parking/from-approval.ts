import { refuse } from '../../refusal/refuse'
import type { Actor } from '../../rights/actor'
import type { ApplicationState } from '../state'
import { applicationStatuses, pendingStatuses } from '../statuses'

/** What the commands have in common by which an approval tells its renewal to wait or to go on. One that is decided is told in vain. */
export const fromApproval = {
  law: 'fornyelsesbestemmelsen i godkendelsen; socialtilsynsloven § 5, stk. 6',
  from: Object.keys(applicationStatuses),
  by: ['case'],
  fields: {},
} as const

/** From where it was closed back to where it stood. */
export const reopening = pendingStatuses.map((status) => ['abandoned', status] as const)

/** Refuses: NOT_ALLOWED for any case but the approval that is to be renewed. */
export function requireOwnApproval({ renewalOf }: ApplicationState, by: Actor): void {
  if (by.kind !== 'case' || by.caseId !== renewalOf?.approvalId) refuse('NOT_ALLOWED')
}

/** Whether it was closed with the approval, and so stands again with it. */
export const wasClosedWithApproval = ({ status, parked }: Pick<ApplicationState, 'status' | 'parked'>): boolean =>
  status === 'abandoned' && parked?.closedFrom !== undefined
