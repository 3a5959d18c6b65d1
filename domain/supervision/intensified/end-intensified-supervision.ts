import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import type { IntensifiedEvent } from './events'

/** Its last day is over: it is gone by itself. */
export const endIntensifiedSupervision = defineCommand<SupervisionState, IntensifiedEvent>()({
  name: 'endIntensifiedSupervision',
  label: 'Skærpet tilsyn ophører',
  law: 'socialtilsynsloven § 8, stk. 1',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'intensified-supervision-ended' }],
})
