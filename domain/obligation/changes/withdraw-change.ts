import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { contractManager, tenderOfficer } from '../obligation-rights'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import type { ChangeEvent } from './events'
import { changeField, openChange } from './open-change'

/** A proposed change is not made. Refuses: CHANGE_UNKNOWN. */
export const withdrawChange = defineCommand<ObligationState, ChangeEvent>()({
  name: 'withdrawChange',
  label: 'Træk ændringsforslaget tilbage',
  law: 'udbudsloven §§ 178-183',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: [contractManager, tenderOfficer],
  bar: ['conflicted'],
  fields: { change: changeField },
  offered: ({ changes }) => changes.some(({ status }) => status === 'proposed'),
  decide: (state, { change }) => [{ type: 'change-withdrawn', id: openChange(state, change).id }],
})
