import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { untilClosed } from '../statuses'
import type { DeviationEvent } from './events'
import { deviationField, openDeviation } from './open-deviation'

/** What becomes of a deviation. A breach of the contract is noticed by itself. Refuses: DEVIATION_UNKNOWN. */
export const settleDeviation = defineCommand<ObligationState, DeviationEvent>()({
  name: 'settleDeviation',
  label: 'Tag stilling til afvigelsen',
  law: 'docs/law.md § 9.10',
  from: untilClosed,
  to: untilClosed,
  moves: staying(...untilClosed),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { deviation: deviationField, text: prose('Hvad er besluttet, og hvorfor?') },
  offered: ({ deviations }) => deviations.some(({ settled }) => settled === undefined),
  decide: (state, { deviation, text }) => [{ type: 'deviation-settled', id: openDeviation(state, deviation).id, text }],
})
