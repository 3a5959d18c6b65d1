import { flag, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import type { ReviewState } from '../state'
import type { TeamEvent } from './events'
import { memberOf } from './member-of'

/**
 * A reviewer declares whether they are impartial, before anything that is not public opens to them. Who is not, gives the
 * reason and is out of the case at once, also late: then what was agreed on is agreed on anew. Twice is once.
 *
 * Refuses: INVALID_FIELDS for a conflict without a reason.
 */
export const declareImpartiality = defineCommand<ReviewState, TeamEvent>()({
  name: 'declareImpartiality',
  label: 'Erklær habilitet',
  law: 'forvaltningsloven §§ 3 og 6',
  from: ['assigned', 'assessing', 'conflicted', 'concluding', 'fact-hearing'],
  to: ['assigned', 'assessing', 'conflicted'],
  moves: [
    ['assigned', 'assigned'],
    ['assigned', 'assessing'],
    ['assigned', 'conflicted'],
    ['assessing', 'conflicted'],
    ['conflicted', 'conflicted'],
    ['concluding', 'conflicted'],
    ['fact-hearing', 'conflicted'],
  ],
  by: [assignedReviewer],
  bar: ['conflicted'],
  fields: {
    impartial: flag('Jeg er habil i sagen'),
    reason: optional(prose('Begrundelse, hvis du ikke er habil', { max: 2000 })),
  },
  decide(state, { impartial, reason }, { by }) {
    const { subject, impartiality } = memberOf(state, by)
    if (impartial) return impartiality === 'impartial' ? [] : [{ type: 'impartiality-declared', reviewer: subject }]
    if (reason === undefined || reason.trim() === '')
      return refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Begrund, hvorfor du ikke er habil.')
    return [{ type: 'conflict-declared', reviewer: subject, reason }]
  },
})
