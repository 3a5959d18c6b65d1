import { prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import type { VisitEvent } from './events'
import { isAhead } from './visit'

/**
 * A visit that was planned is not held. Of an unannounced one the provider hears nothing now either. Twice is once.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, VISIT_UNKNOWN, WRONG_STATUS for a visit that has been held.
 */
export const callOffVisit = defineCommand<ReviewState, VisitEvent>()({
  name: 'callOffVisit',
  label: 'Aflys besøg',
  law: 'socialtilsynsloven § 7',
  from: ['assigned', 'assessing', 'concluding'],
  to: ['assigned', 'assessing', 'concluding'],
  moves: staying('assigned', 'assessing', 'concluding'),
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: { visitId: reference('Besøg', 'visit'), reason: prose('Begrundelse', { max: 2000 }) },
  offered: (state) => state.visits.some(isAhead),
  decide(state, { visitId, reason }) {
    const visit = state.visits.find(({ id }) => id === visitId)
    if (visit === undefined) return refuse('VISIT_UNKNOWN')
    if (visit.held !== undefined) refuse('WRONG_STATUS', {}, 'Besøget er holdt og kan ikke aflyses.')
    if (visit.calledOff !== undefined) return []
    return [
      visit.announced
        ? { type: 'announced-visit-called-off', visitId, date: visit.date, reason }
        : { type: 'unannounced-visit-called-off', visitId, reason },
    ]
  },
})
