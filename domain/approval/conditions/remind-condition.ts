import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ConditionEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** Provider and office are reminded of a condition before its day (docs/law.md § 11.1). */
export const remindCondition = defineCommand<ApprovalState, ConditionEvent>()({
  name: 'remindCondition',
  label: 'Påmind om vilkår',
  law: 'socialtilsynsloven § 5, stk. 5',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: (_state, { condition, days }: { readonly condition: string; readonly days: number }) => [
    { type: 'condition-reminded', condition, days },
  ],
})
