import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApplicationState } from '../state'
import { pendingStatuses } from '../statuses'
import type { ProcessingEvent } from './events'

/** Nine tenths of the processing time have gone: the office is warned, so that it can still keep the date. */
export const foreseeDelay = defineCommand<ApplicationState, ProcessingEvent>()({
  name: 'foreseeDelay',
  label: 'Varsl om sagsbehandlingsfristen',
  law: 'retssikkerhedsloven § 3, stk. 2',
  from: pendingStatuses,
  to: pendingStatuses,
  moves: staying(...pendingStatuses),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'delay-foreseen' }],
})
