import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { AccessRequestState } from '../state'
import { openStatuses } from '../statuses'
import type { IntakeEvent } from './events'

/** Seven working days have passed without an answer: the office is told that it must explain and give a date. */
export const noteOverdue = defineCommand<AccessRequestState, IntakeEvent>()({
  name: 'noteOverdue',
  label: 'Notér overskredet frist for aktindsigt',
  law: 'forvaltningsloven § 16, stk. 2, og offentlighedsloven § 36, stk. 2',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'access-overdue' }],
})
