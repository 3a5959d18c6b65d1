import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import { useEvents, type UseEvent } from './events'
import { registerUse, reportUse } from './report-use'
import { warnOfLapse } from './warn-of-lapse'

/** Use of the function as it is told, and warnings of lapse when none is. */
export const use: Stage<ApprovalState, UseEvent> = {
  commands: [reportUse, registerUse, warnOfLapse],
  events: useEvents,
}
