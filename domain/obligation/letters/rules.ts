import type { DeliveryRules } from '../../delivery/delivery-rules'
import { contractManager, tenderOfficer } from '../obligation-rights'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'
import { frameOf, letterGoesTo } from './letters'

/** What the letters of a contract are about. Their days stand in them: nothing is counted from when they come. */
export const deliveryRules: DeliveryRules<ObligationState> = {
  openStatuses,
  closedStatuses,
  officers: [contractManager, tenderOfficer],
  recipientsOf: (state) => [letterGoesTo(state)],
  matters: { contract: { name: 'brevet om kontrakten', sentBy: () => undefined } },
  frame: frameOf,
  task: (_state, key, title, command) => officeTask(key, title, command),
  tellBoth: () => [],
}
