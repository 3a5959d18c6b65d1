import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { nextId } from '../next-id'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { untilClosed } from '../statuses'
import type { DeviationEvent } from './events'

/** The contract has not been kept in something. The supplier is told, and can answer. */
export const noteDeviation = defineCommand<ObligationState, DeviationEvent>()({
  name: 'noteDeviation',
  label: 'Notér afvigelse',
  law: 'docs/law.md § 9.10',
  from: untilClosed,
  to: untilClosed,
  moves: staying(...untilClosed),
  by: [contractManager],
  bar: ['conflicted'],
  fields: { text: prose('Hvad afviger fra kontrakten?') },
  decide: ({ deviations }, { text }) => [{ type: 'deviation-noted', id: nextId(deviations), text }],
})
