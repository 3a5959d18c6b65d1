import { optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { party } from '../../rights/rights'
import type { ComplaintState } from '../state'
import type { ReassessmentEvent } from './events'

/** The complainant, who has been granted a part, keeps the complaint over the rest: it is forwarded. */
export const keepComplaint = defineCommand<ComplaintState, ReassessmentEvent>()({
  name: 'keepComplaint',
  label: 'Fasthold klagen',
  law: 'retssikkerhedsloven § 66',
  from: ['partly-upheld'],
  to: ['to-forward'],
  by: party,
  submission: true,
  fields: { text: optional(prose('Hvad fastholdes klagen over?', { max: 4000 })) },
  decide: (_state, { text }) => [{ type: 'complaint-kept', ...(text === undefined ? {} : { text }) }],
})
