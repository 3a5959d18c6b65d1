import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApprovalState } from '../state'
import { isLapsed } from '../lapse/held'
import { isLiving, livingOrLapsed, livingStatuses } from '../statuses'
import type { RevocationEvent } from './events'
import { fromRevocation } from './from-revocation'
import { toldByRevocation } from './known-revocation'
import type { RevokedPart } from './revoked-part'

/** A lapse that is final has ended its revocation. */
const revocable = [...livingStatuses, 'lapsed'] as const

/**
 * The withdrawal has taken effect: nobody can complain of it any longer, or the complaint is decided (I7). The approval is over from
 * that instant on, or what is left of it goes on. One that has lapsed meanwhile is withdrawn all the same, since a lapse can be
 * annulled. Refuses: NOT_ALLOWED for any case but a revocation of this approval.
 */
export const revoke = defineCommand<ApprovalState, RevocationEvent>()({
  ...fromRevocation,
  name: 'revoke',
  label: 'Tilbagekald godkendelsen',
  to: ['revoked', ...livingOrLapsed],
  moves: [...revocable.map((status) => [status, 'revoked'] as const), ...staying(...livingOrLapsed)],
  decide(state, { part }: { readonly part?: RevokedPart }, { by }) {
    const revocationId = toldByRevocation(state, by)
    if (part !== undefined)
      return isLiving(state) || isLapsed(state) ? [{ type: 'revoked-in-part', revocationId, part }] : []
    return revocable.some((status) => status === state.status) ? [{ type: 'revoked', revocationId }] : []
  },
})
