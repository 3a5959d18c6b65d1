import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { Condition } from '../opening'
import type { ApprovalState } from '../state'
import { isOverForGood } from '../lapse/held'
import { approvalStatuses, livingOrLapsed } from '../statuses'
import { addedConditions } from '../conditions/added-conditions'
import { fromRevocation } from './from-revocation'
import { toldByRevocation } from './known-revocation'
import { reinstatedBy, type Reinstating } from './reinstated-by'

/** What a revocation leaves behind that has come to nothing. */
export interface EndedRevocation {
  /** What the approval has to meet from now on instead, beside what it had. */
  readonly conditions?: readonly Condition[]
}

/**
 * Nothing is withdrawn: it was averted, left, or annulled after a complaint. The approval is as if it had never been, also where it
 * had taken effect already; a renewal that has waited goes on. Refuses: NOT_ALLOWED for any case but a revocation of this approval.
 */
export const endRevocation = defineCommand<ApprovalState, Reinstating>()({
  ...fromRevocation,
  name: 'endRevocation',
  label: 'Notér, at tilbagekaldelsen er faldet bort',
  to: Object.keys(approvalStatuses),
  moves: [
    ...staying(...Object.keys(approvalStatuses)),
    ...livingOrLapsed.map((status) => ['revoked', status] as const),
  ],
  reopens: true,
  decide(state, { conditions = [] }: EndedRevocation, { by, at }) {
    const revocationId = toldByRevocation(state, by)
    const isOver = isOverForGood(state)
    return [
      ...reinstatedBy(state, revocationId, at),
      {
        type: 'revocation-ended',
        revocationId,
        // One that is over by itself meanwhile has nothing to meet any longer.
        ...addedConditions(state, isOver ? [] : conditions, { caseId: revocationId }, at),
      },
    ]
  },
})
