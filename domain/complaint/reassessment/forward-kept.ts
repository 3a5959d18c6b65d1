import { defineCommand } from '../../process/procedure'
import type { ComplaintState } from '../state'
import type { ReassessmentEvent } from './events'

/** The complainant has not said whether the complaint is kept. Silence gives up no right: it is forwarded. */
export const forwardKept = defineCommand<ComplaintState, ReassessmentEvent>()({
  name: 'forwardKept',
  label: 'Klagen sendes videre uden svar',
  law: 'retssikkerhedsloven § 66',
  from: ['partly-upheld'],
  to: ['to-forward'],
  by: ['deadline'],
  fields: {},
  decide: () => [{ type: 'complaint-kept', silent: true }],
})
