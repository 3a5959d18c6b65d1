import { choice, prose } from '../fields'
import { defineCommand } from '../procedure'
import { refuse } from '../refuse'
import { assignedReviewer } from '../rights'
import type { ReviewEvent } from './events'
import { memberOf } from './member-of'
import { recommendationKinds } from './recommendations'
import type { ReviewState } from './state'

/**
 * A reviewer submits. When all have, the review is over and the application receives their recommendations. The
 * recommendation is the reviewer's own: it is not computed from the judgements (I3).
 *
 * Refuses: IMPARTIALITY_UNDECLARED, ASSESSMENT_INCOMPLETE with the criteria that are left, REASONS_MISSING.
 */
export const submit = defineCommand<ReviewState, ReviewEvent>()({
  name: 'submit',
  label: 'Afgiv vurdering',
  law: 'retssikkerhedsloven § 10 og specialebeskrivelsen',
  from: ['assessing', 'assigned', 'conflicted'],
  to: ['submitted', 'assessing', 'assigned', 'conflicted'],
  moves: [['assessing', 'submitted'], ['assessing', 'assessing'], ['assigned', 'assigned'], ['conflicted', 'conflicted']],
  by: [assignedReviewer],
  bar: ['conflicted'],
  fields: { recommendation: choice('Indstilling', recommendationKinds), reasons: prose('Begrundelse') },
  decide(state, { recommendation, reasons }, { by }) {
    const member = memberOf(state, by)
    if (member.impartiality !== 'impartial') refuse('IMPARTIALITY_UNDECLARED')
    if (member.recommendation !== undefined) return []
    const missing = state.criteria.map(({ id }) => id).filter((id) => member.assessments[id] === undefined)
    if (missing.length > 0) refuse('ASSESSMENT_INCOMPLETE', { missing })
    if (reasons.trim() === '') refuse('REASONS_MISSING', { fields: ['reasons'] }, 'Indstillingen mangler en begrundelse.')
    const last = state.status === 'assessing' && state.team.every(({ subject, recommendation: given }) => subject === member.subject || given !== undefined)
    return [
      { type: 'recommended', reviewer: member.subject, recommendation, reasons },
      ...(last ? [{ type: 'submitted' } as const] : []),
    ]
  },
})
