import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { admissibleBids } from '../bid'
import { memberOf, scoreKey } from '../panel-member'
import type { TenderState } from '../state'
import { panelMember } from '../tender-rights'
import type { EvaluationEvent } from './events'

/**
 * A member locks their scores: they are not changed again, and open to the others when all have locked. Twice is once.
 *
 * Refuses: SCORES_INCOMPLETE with what is missing.
 */
export const lockScores = defineCommand<TenderState, EvaluationEvent>()({
  name: 'lockScores',
  label: 'Lås dine point',
  law: 'udbudsloven § 160',
  from: ['evaluating'],
  to: ['evaluating'],
  moves: staying('evaluating'),
  by: [panelMember],
  bar: ['conflicted', 'undeclared'],
  personal: true,
  fields: {},
  offered: (state, by) => state.panel.some(({ subject, locked }) => subject === by.subject && locked !== true),
  decide(state, _data, { by }) {
    const { subject, locked, scores } = memberOf(state, by)
    const missing = admissibleBids(state.bids).flatMap((bid) =>
      (state.model?.criteria ?? [])
        .map((criterion) => scoreKey(bid.id, criterion.id))
        .filter((key) => !(key in scores)),
    )
    if (missing.length > 0) refuse('SCORES_INCOMPLETE', { missing })
    return locked === true ? [] : [{ type: 'scores-locked', member: subject }]
  },
})
