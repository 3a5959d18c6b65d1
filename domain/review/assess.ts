import { choice, prose, text } from '../fields'
import { defineCommand } from '../procedure'
import { refuse } from '../refuse'
import { assignedReviewer } from '../rights'
import { staying } from '../transitions'
import type { ReviewEvent } from './events'
import { judgements } from './judgements'
import { memberOf } from './member-of'
import type { ReviewState } from './state'

/**
 * A reviewer judges one criterion; a later judgement of the same criterion takes the place of the earlier one, which
 * stays in the journal.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, UNKNOWN_CRITERION, WRONG_STATUS when the reviewer has submitted.
 */
export const assess = defineCommand<ReviewState, ReviewEvent>()({
  name: 'assess',
  label: 'Vurder kriterium',
  law: 'socialtilsynsloven § 6 og specialebeskrivelsen',
  from: ['assessing', 'assigned', 'conflicted'],
  to: ['assessing', 'assigned', 'conflicted'],
  moves: staying('assessing', 'assigned', 'conflicted'),
  by: [assignedReviewer],
  bar: ['conflicted'],
  fields: {
    criterionId: text('Kriterium', { max: 80 }),
    fulfilled: choice('Opfyldt', judgements),
    text: prose('Vurdering', { max: 8000 }),
  },
  decide(state, { criterionId, fulfilled, text: assessment }, { by }) {
    const { subject, impartiality, recommendation } = memberOf(state, by)
    if (impartiality !== 'impartial') refuse('IMPARTIALITY_UNDECLARED')
    if (recommendation !== undefined) refuse('WRONG_STATUS', {}, 'Du har afgivet din vurdering, og den kan ikke ændres.')
    if (!state.criteria.some(({ id }) => id === criterionId)) refuse('UNKNOWN_CRITERION', { criteria: state.criteria.map(({ id }) => id) })
    return [{ type: 'assessed', reviewer: subject, criterionId, fulfilled, text: assessment }]
  },
})
