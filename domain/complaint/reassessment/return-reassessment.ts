import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { head } from '../../rights/rights'
import type { ComplaintState } from '../state'
import type { ReassessmentEvent } from './events'

/** The head does not sign the change, and says why: it is reassessed again. The time for it runs on. */
export const returnReassessment = defineCommand<ComplaintState, ReassessmentEvent>()({
  name: 'returnReassessment',
  label: 'Send genvurderingen tilbage',
  law: 'intern kvalitetssikring; retssikkerhedsloven § 66',
  from: ['to-sign'],
  to: ['reassessing'],
  by: [head],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: prose('Begrundelse', { max: 2000 }) },
  decide: (_state, { reason }) => [{ type: 'reassessment-returned', reason }],
})
