import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import type { SourceEvent } from './events'

/**
 * Two sources cannot both be right. The report is not final before it is explained.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED.
 */
export const noteContradiction = defineCommand<ReviewState, SourceEvent>()({
  name: 'noteContradiction',
  label: 'Notér modstrid',
  law: 'retssikkerhedsloven § 10',
  from: ['assigned', 'assessing', 'concluding'],
  to: ['assigned', 'assessing', 'concluding'],
  moves: staying('assigned', 'assessing', 'concluding'),
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: { text: prose('Hvad er i modstrid med hvad?', { max: 4000 }) },
  decide(_state, { text }, { nextSeq }) {
    return [{ type: 'contradiction-noted', contradictionId: `modstrid-${nextSeq}`, text }]
  },
})
