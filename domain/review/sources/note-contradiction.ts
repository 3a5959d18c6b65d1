import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import { mayTakePart, requireImpartial } from '../team/member-of'
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
  bar: ['conflicted'],
  fields: { text: prose('Hvad er i modstrid med hvad?', { max: 4000 }) },
  offered: (state, by) => mayTakePart(state, by),
  decide(state, { text }, { by, nextSeq }) {
    requireImpartial(state, by)
    return [{ type: 'contradiction-noted', contradictionId: `modstrid-${nextSeq}`, text }]
  },
})
