import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import type { BreachEvent } from './events'

/** The day to remedy a breach by has passed: somebody looks at it. Nothing is terminated by time. */
export const passBreach = defineCommand<ObligationState, BreachEvent>()({
  name: 'passBreach',
  label: 'Fristen for at afhjælpe er udløbet',
  law: 'docs/law.md § 9.10',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: ['deadline'],
  fields: {},
  decide: (_state, { breach }: { readonly breach: string }) => [{ type: 'breach-passed', id: breach }],
})
