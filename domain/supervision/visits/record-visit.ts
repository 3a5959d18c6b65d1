import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose, reference, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { fieldwork } from '../fieldwork'
import type { SupervisionState } from '../state'
import type { VisitEvent } from './events'
import { findVisit } from './find-visit'

/**
 * What was seen and heard at a visit is noted (offentlighedsloven § 13). A later note of the same visit takes the place of
 * the earlier one, which stays in the journal.
 *
 * Refuses: VISIT_UNKNOWN, WRONG_STATUS for a visit called off, DATE_INVALID for a day to come.
 */
export const recordVisit = defineCommand<SupervisionState, VisitEvent>()({
  ...fieldwork,
  name: 'recordVisit',
  label: 'Notér besøg',
  fields: {
    visitId: reference('Besøg', 'visit'),
    date: date('Holdt den'),
    persons: text('Deltagere'),
    observations: prose('Iagttagelser og samtaler'),
  },
  offered: ({ visits }) => visits.some(({ calledOff }) => calledOff === undefined),
  decide(state, { visitId, date: day, persons, observations }, { at }) {
    const { calledOff } = findVisit(state, visitId)
    if (calledOff !== undefined) refuse('WRONG_STATUS', {}, 'Besøget er aflyst. Planlæg et nyt besøg.')
    if (day > civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['date'] }, 'Et besøg kan først noteres, når det er holdt. Ret datoen.')
    return [{ type: 'visit-held', visitId, date: day, persons, observations }]
  },
})
