import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import { isPending, pendingStatuses } from '../statuses'
import type { ParkingEvent } from './events'
import { fromApproval, reopening, requireOwnApproval, wasClosedWithApproval } from './from-approval'

/**
 * The approval may be withdrawn: its renewal is not decided until that is known, and nothing is shelved meanwhile. Refuses:
 * NOT_ALLOWED for any case but the approval that is to be renewed.
 */
export const parkRenewal = defineCommand<ApplicationState, ParkingEvent>()({
  ...fromApproval,
  name: 'parkRenewal',
  label: 'Lad fornyelsen vente på sagen om tilbagekaldelse',
  to: pendingStatuses,
  moves: [...staying(...pendingStatuses), ...reopening],
  reopens: true,
  decide(state, _data, { by }) {
    requireOwnApproval(state, by)
    if (wasClosedWithApproval(state)) return [{ type: 'renewal-parked', reopened: true }]
    return isPending(state) && state.parked === undefined ? [{ type: 'renewal-parked' }] : []
  },
})
