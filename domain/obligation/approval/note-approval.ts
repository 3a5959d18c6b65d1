import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { ObligationState } from '../state'
import { allStatuses, closedStatuses } from '../statuses'
import type { ApprovalEvent } from './events'

/** What an approval tells an obligation that rests on it. */
export interface NotedApproval {
  /** It is over for good. */
  readonly lost: boolean
  /** A decision to withdraw it has been made, and has not taken effect. */
  readonly threatened: boolean
}

/**
 * The approval tells how it stands. When it is over for good, somebody clarifies what becomes of the contract: no contract is
 * terminated by it. A withdrawal that a complaint suspends has not taken effect, and changes nothing.
 *
 * Refuses: NOT_ALLOWED for any case but an approval. One that the obligation no longer rests on is heard and changes nothing.
 */
export const noteApproval = defineCommand<ObligationState, ApprovalEvent>()({
  name: 'noteApproval',
  label: 'Notér, hvordan godkendelsen står',
  law: 'docs/law.md § 9.10',
  from: allStatuses,
  to: allStatuses,
  moves: [...staying(...allStatuses), ['active', 'clarifying'], ['clarifying', 'active']],
  by: ['case'],
  fields: {},
  decide({ status, terms, approvalLost, approvalThreatened }, { lost, threatened }: NotedApproval, { by }) {
    if (by.kind !== 'case' || !by.caseId.startsWith('approval-')) return refuse('NOT_ALLOWED')
    if (by.caseId !== terms?.approvalId) return []
    if (closedStatuses.includes(status) || status === 'closing') return []
    if (lost) return approvalLost === undefined ? [{ type: 'approval-lost' }] : []
    const regained: readonly ApprovalEvent[] = approvalLost === undefined ? [] : [{ type: 'approval-regained' }]
    if (threatened) return approvalThreatened === true ? regained : [...regained, { type: 'approval-threatened' }]
    return approvalThreatened === true && regained.length === 0 ? [{ type: 'approval-safe' }] : regained
  },
})
