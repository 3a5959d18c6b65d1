import { civilDateAt } from '../calendar/copenhagen'
import { addMillis, type Instant } from '../calendar/instant'
import { without } from '../process/without'
import type { ApprovalState } from './state'
import type { ApprovalStatus } from './statuses'

/** The approval when it is over from `at` on: nothing is due any longer. */
export function over(state: ApprovalState, status: ApprovalStatus, at: Instant): ApprovalState {
  return {
    ...without(state, 'interim', 'supervision', 'givingUp'),
    status,
    endedOn: civilDateAt(addMillis(at, -1)),
    deadlines: [],
  }
}
