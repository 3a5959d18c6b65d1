import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApprovalState } from '../state'
import { approvalStatuses, livingOrLapsed, livingStatuses } from '../statuses'
import { fromRevocation } from './from-revocation'
import { toldByRevocation, type RevocationStage } from './known-revocation'
import { reinstatedBy, type Reinstating } from './reinstated-by'

/** What a withdrawal that has no effect any longer, or not yet, is now. */
export interface SuspendedRevocation {
  readonly stage: RevocationStage
}

/**
 * A withdrawal that has taken effect has none: a late complaint over it has been admitted and is handled, or was decided, and the
 * decision is made anew or has effect from a later day. Until then the approval stands.
 * Refuses: NOT_ALLOWED for any case but a revocation of this approval.
 */
export const suspendRevocation = defineCommand<ApprovalState, Reinstating>()({
  ...fromRevocation,
  name: 'suspendRevocation',
  label: 'Notér, at tilbagekaldelsen er sat ud af kraft',
  to: Object.keys(approvalStatuses),
  moves: [...staying(...livingStatuses), ...livingOrLapsed.map((status) => ['revoked', status] as const)],
  reopens: true,
  decide(state, { stage }: SuspendedRevocation, { by, at }) {
    const revocationId = toldByRevocation(state, by)
    const reinstated = reinstatedBy(state, revocationId, at)
    // Of two things that it is told at once nobody promises which comes first: the end of the complaint may be known already.
    return reinstated.length === 0 ? [] : [...reinstated, { type: 'revocation-noted', revocationId, stage }]
  },
})
