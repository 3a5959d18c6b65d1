import { isAccessOpen } from '../../access/accessed'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import type { DecisionEvent } from './events'

/**
 * The hearing deadline has passed without an answer: it may be decided. While the party waits for access to the case the hearing goes
 * on, since the access is there to answer by (forvaltningsloven § 9 b).
 */
export const closeHearing = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'closeHearing',
  label: 'Afslut partshøring',
  law: 'forvaltningsloven §§ 9 b og 19',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: ['deadline'],
  fields: {},
  decide: (state) => [{ type: isAccessOpen(state) ? 'hearing-held' : 'hearing-closed' }],
})
