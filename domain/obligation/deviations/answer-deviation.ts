import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { provider } from '../../rights/rights'
import { withoutPersonalNumbers } from '../../process/personal-number'
import type { ObligationState } from '../state'
import { untilClosed } from '../statuses'
import type { DeviationEvent } from './events'
import { deviationField, openDeviation } from './open-deviation'

/** What the supplier says of a deviation. Refuses: DEVIATION_UNKNOWN, PERSONAL_NUMBER. */
export const answerDeviation = defineCommand<ObligationState, DeviationEvent>()({
  name: 'answerDeviation',
  label: 'Svar på afvigelsen',
  law: 'docs/law.md § 9.10',
  from: untilClosed,
  to: untilClosed,
  moves: staying(...untilClosed),
  by: [provider],
  submission: true,
  fields: { deviation: deviationField, text: prose('Svar') },
  offered: ({ deviations }) => deviations.some(({ settled }) => settled === undefined),
  decide(state, { deviation, text }) {
    withoutPersonalNumbers({ text })
    return [{ type: 'deviation-answered', id: openDeviation(state, deviation).id, text }]
  },
})
