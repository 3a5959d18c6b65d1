import { defineCommand } from '../../process/procedure'
import type { ApplicationState } from '../state'
import { isPending, pendingStatuses } from '../statuses'
import type { ParkingEvent } from './events'
import { fromApproval, requireOwnApproval } from './from-approval'

/**
 * The approval has been withdrawn: there is nothing left to renew, and the party can apply for a new one. Refuses: NOT_ALLOWED for
 * any case but the approval that is to be renewed.
 */
export const closeRenewal = defineCommand<ApplicationState, ParkingEvent>()({
  ...fromApproval,
  name: 'closeRenewal',
  label: 'Henlæg fornyelsen, fordi godkendelsen er tilbagekaldt',
  to: ['abandoned'],
  moves: pendingStatuses.map((status) => [status, 'abandoned'] as const),
  decide(state, _data, { by }) {
    requireOwnApproval(state, by)
    return isPending(state)
      ? [
          {
            type: 'renewal-closed',
            reason:
              'Godkendelsen er tilbagekaldt, og der er ikke længere noget at forny. I kan søge om en ny godkendelse.',
          },
        ]
      : []
  },
})
