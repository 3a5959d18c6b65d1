import { defineCommand } from '../../process/procedure'
import type { ComplaintState } from '../state'
import type { ReassessmentEvent } from './events'

/** Four weeks have passed without a reassessment: the complaint goes on without one, since it is not the complainant's delay. */
export const forwardUnassessed = defineCommand<ComplaintState, ReassessmentEvent>()({
  name: 'forwardUnassessed',
  label: 'Fristen for genvurdering er gået',
  law: 'retssikkerhedsloven § 66',
  from: ['unclear', 'reassessing', 'to-sign'],
  to: ['to-forward'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'reassessment-overdue' }],
})
