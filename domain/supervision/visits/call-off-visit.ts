import { prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { fieldwork } from '../fieldwork'
import type { SupervisionState } from '../state'
import type { VisitEvent } from './events'
import { findVisit } from './find-visit'
import { isAhead } from './visit'

/**
 * A visit that was planned is not held. Of an unannounced one the provider hears nothing now either. Twice is once.
 *
 * Refuses: VISIT_UNKNOWN, WRONG_STATUS for a visit that has been held.
 */
export const callOffVisit = defineCommand<SupervisionState, VisitEvent>()({
  ...fieldwork,
  name: 'callOffVisit',
  label: 'Aflys besøg',
  fields: { visitId: reference('Besøg', 'visit'), reason: prose('Begrundelse', { max: 2000 }) },
  offered: ({ visits }) => visits.some(isAhead),
  decide(state, { visitId, reason }) {
    const { held, calledOff, announced, date } = findVisit(state, visitId)
    if (held !== undefined) refuse('WRONG_STATUS', {}, 'Besøget er holdt og kan ikke aflyses.')
    if (calledOff !== undefined) return []
    return [
      announced
        ? { type: 'announced-visit-called-off', visitId, date, reason }
        : { type: 'unannounced-visit-called-off', visitId, reason },
    ]
  },
})
