import { prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import { isOpen } from './contradiction'
import type { SourceEvent } from './events'

/**
 * A contradiction is settled, or it is said why it does not matter.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, CONTRADICTION_UNKNOWN, INVALID_FIELDS for an explanation without words.
 */
export const explainContradiction = defineCommand<ReviewState, SourceEvent>()({
  name: 'explainContradiction',
  label: 'Forklar modstrid',
  law: 'retssikkerhedsloven § 10',
  from: ['assigned', 'assessing', 'concluding'],
  to: ['assigned', 'assessing', 'concluding'],
  moves: staying('assigned', 'assessing', 'concluding'),
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: { contradictionId: reference('Modstrid', 'contradiction'), explanation: prose('Forklaring', { max: 4000 }) },
  offered: (state) => state.contradictions.some(isOpen),
  decide(state, { contradictionId, explanation }) {
    if (!state.contradictions.some(({ id }) => id === contradictionId)) refuse('CONTRADICTION_UNKNOWN')
    if (explanation.trim() === '')
      refuse(
        'INVALID_FIELDS',
        { fields: ['explanation'] },
        'Skriv, hvordan modstriden er afklaret, eller hvorfor den er uden betydning.',
      )
    return [{ type: 'contradiction-explained', contradictionId, explanation }]
  },
})
