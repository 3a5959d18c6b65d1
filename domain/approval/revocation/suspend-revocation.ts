import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApprovalState } from '../state'
import { approvalStatuses, livingStatuses } from '../statuses'
import { fromRevocation } from './from-revocation'
import { toldByRevocation } from './known-revocation'
import { reinstatedBy, type Reinstating } from './reinstated-by'

/**
 * A late complaint over a withdrawal that has taken effect has been admitted: the approval stands again while it is handled.
 * Refuses: NOT_ALLOWED for any case but a revocation of this approval.
 */
export const suspendRevocation = defineCommand<ApprovalState, Reinstating>()({
  ...fromRevocation,
  name: 'suspendRevocation',
  label: 'Notér, at tilbagekaldelsen er sat ud af kraft',
  to: Object.keys(approvalStatuses),
  moves: [
    ...staying(...livingStatuses),
    ...[...livingStatuses, 'lapsed'].map((status) => ['revoked', status] as const),
  ],
  reopens: true,
  decide(state, _data, { by, at }) {
    const revocationId = toldByRevocation(state, by)
    const reinstated = reinstatedBy(state, revocationId, at)
    // Of two things that it is told at once nobody promises which comes first: the end of the complaint may be known already.
    return reinstated.length === 0
      ? []
      : [...reinstated, { type: 'revocation-noted', revocationId, stage: 'complained' }]
  },
})
