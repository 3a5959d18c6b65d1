import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ConditionEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** The day of a condition has passed. A flag for the office, and no decision: only a person can decide what follows (I3). */
export const passCondition = defineCommand<ApprovalState, ConditionEvent>()({
  name: 'passCondition',
  label: 'Vilkårets frist er gået',
  law: 'socialtilsynsloven § 5, stk. 5',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: ['deadline'],
  fields: {},
  decide: (_state, { condition }: { readonly condition: string }) => [{ type: 'condition-passed', condition }],
})
