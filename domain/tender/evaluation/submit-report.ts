import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { admissibleBids } from '../bid'
import { totalOf } from '../model'
import { scoreKey } from '../panel-member'
import type { TenderState } from '../state'
import { panelMember } from '../tender-rights'
import type { EvaluationEvent } from './events'

/**
 * The evaluation report. The totals are the model's, by whole numbers, from what the panel agreed on.
 *
 * Refuses: CONSENSUS_INCOMPLETE with what is missing.
 */
export const submitReport = defineCommand<TenderState, EvaluationEvent>()({
  name: 'submitReport',
  label: 'Afgiv evalueringsrapport',
  law: 'udbudsloven §§ 160 og 169',
  from: ['evaluating'],
  to: ['evaluated'],
  by: [panelMember],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: { text: prose('Rapport') },
  offered: ({ consensus }) => Object.keys(consensus).length > 0,
  decide({ model, bids, consensus }, { text }) {
    if (model === undefined) return refuse('MODEL_MISSING')
    const admissible = admissibleBids(bids)
    const missing = admissible.flatMap(({ id: bid }) =>
      model.criteria.map(({ id }) => scoreKey(bid, id)).filter((key) => !(key in consensus)),
    )
    if (missing.length > 0) refuse('CONSENSUS_INCOMPLETE', { missing })
    const totals = Object.fromEntries(
      admissible.map(({ id: bid }) => [
        bid,
        totalOf(model, (criterion) => consensus[scoreKey(bid, criterion)]?.score) ?? 0,
      ]),
    )
    return [{ type: 'report-submitted', text, totals }]
  },
})
