import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose, reference, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { ReviewState } from '../state'
import type { VisitEvent } from './events'

/**
 * What was seen and heard at a visit is noted (offentlighedsloven § 13). A later note of the same visit takes the place of
 * the earlier one, which stays in the journal.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, VISIT_UNKNOWN, WRONG_STATUS for a visit called off, DATE_INVALID for a day to come.
 */
export const recordVisit = defineCommand<ReviewState, VisitEvent>()({
  name: 'recordVisit',
  label: 'Notér besøg',
  law: 'socialtilsynsloven § 7; offentlighedsloven § 13',
  from: ['assigned', 'assessing', 'concluding'],
  to: ['assigned', 'assessing', 'concluding'],
  moves: staying('assigned', 'assessing', 'concluding'),
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: {
    visitId: reference('Besøg', 'visit'),
    date: date('Holdt den'),
    persons: text('Deltagere'),
    observations: prose('Iagttagelser og samtaler'),
  },
  offered: (state) => state.visits.some(({ calledOff }) => calledOff === undefined),
  decide(state, { visitId, date: day, persons, observations }, { at }) {
    const visit = state.visits.find(({ id }) => id === visitId)
    if (visit === undefined) return refuse('VISIT_UNKNOWN')
    if (visit.calledOff !== undefined) refuse('WRONG_STATUS', {}, 'Besøget er aflyst. Planlæg et nyt besøg.')
    if (day > civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['date'] }, 'Et besøg kan først noteres, når det er holdt. Ret datoen.')
    return [{ type: 'visit-held', visitId, date: day, persons, observations }]
  },
})
