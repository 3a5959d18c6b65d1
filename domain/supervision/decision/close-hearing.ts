import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import type { DecisionEvent } from './events'

/** The hearing deadline has passed without an answer: it may be decided. */
export const closeHearing = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'closeHearing',
  label: 'Afslut partshøring',
  law: 'forvaltningsloven § 19',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'hearing-closed' }],
})
