import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import type { IntensifiedEvent } from './events'

/** Skærpet tilsyn that is not needed any longer is lifted before its last day. Refuses: WRONG_STATUS when there is none. */
export const liftIntensifiedSupervision = defineCommand<SupervisionState, IntensifiedEvent>()({
  name: 'liftIntensifiedSupervision',
  label: 'Ophæv skærpet tilsyn',
  law: 'socialtilsynsloven § 8, stk. 1',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 4000 }) },
  offered: ({ intensified }) => intensified !== undefined,
  decide({ intensified }, { reason }) {
    if (intensified === undefined) refuse('WRONG_STATUS', {}, 'Der er intet skærpet tilsyn at ophæve.')
    return [{ type: 'intensified-supervision-lifted', reason }]
  },
})
