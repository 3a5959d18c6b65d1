import { integer, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { admissibleBids } from '../bid'
import { memberOf } from '../panel-member'
import type { TenderState } from '../state'
import { panelMember } from '../tender-rights'
import type { EvaluationEvent } from './events'

/**
 * A member scores a bid by a criterion, alone: nobody else reads it before all have locked. A later score takes the place of the
 * earlier one.
 *
 * Refuses: BID_UNKNOWN for one that is not evaluated, UNKNOWN_CRITERION, INVALID_FIELDS above the scale, WRONG_STATUS when locked.
 */
export const score = defineCommand<TenderState, EvaluationEvent>()({
  name: 'score',
  label: 'Giv point',
  law: 'udbudsloven § 160',
  from: ['evaluating'],
  to: ['evaluating'],
  moves: staying('evaluating'),
  by: [panelMember],
  bar: ['conflicted', 'undeclared'],
  personal: true,
  fields: {
    bid: reference('Tilbud', 'bid', { max: 10 }),
    criterion: reference('Kriterium', 'award-criterion', { max: 40 }),
    score: integer('Point', 0, 100),
    text: prose('Begrundelse', { max: 4000 }),
  },
  offered: (state, by) => state.panel.some(({ subject, locked }) => subject === by.subject && locked !== true),
  decide(state, { bid, criterion, score: points, text: reason }, { by }) {
    const { subject, locked } = memberOf(state, by)
    if (locked === true) refuse('WRONG_STATUS', {}, 'Du har låst dine point, og de kan ikke ændres.')
    const { model } = state
    if (!admissibleBids(state.bids).some(({ id }) => id === bid)) refuse('BID_UNKNOWN')
    if (model?.criteria.some(({ id }) => id === criterion) !== true)
      return refuse('UNKNOWN_CRITERION', { criteria: model?.criteria.map(({ id }) => id) })
    if (points > model.highest)
      refuse('INVALID_FIELDS', { fields: ['score'] }, `Skalaen går fra 0 til ${model.highest}. Ret pointene.`)
    return [{ type: 'scored', member: subject, bid, criterion, score: points, text: reason }]
  },
})
