import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, lawyer } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { openStatuses } from '../statuses'
import { accessDeadlineOn } from './access-deadline'
import { isAccessOpen } from './access-request'
import type { AccessEvent } from './events'

/** The answer takes longer: the party is told why and when it can expect it. Refuses: WRONG_STATUS without an open request, DATE_INVALID for a day that is not to come. */
export const postponeAccess = defineCommand<ApplicationState, AccessEvent>()({
  name: 'postponeAccess',
  label: 'Forklar senere svar på aktindsigt',
  law: 'forvaltningsloven § 16, stk. 2',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [caseworker, lawyer],
  bar: ['conflicted'],
  fields: { until: date('Svar kan ventes senest'), reason: prose('Begrundelse', { max: 2000 }) },
  offered: (state) => isAccessOpen(state),
  decide({ access, ruleSet }, { until, reason }, { at }) {
    if (access === undefined || access.answer !== undefined)
      refuse('WRONG_STATUS', {}, 'Der er ingen ubesvaret anmodning om aktindsigt.')
    if (until <= civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['until'] }, 'Dagen skal ligge efter i dag. Vælg en senere dato.')
    return [{ type: 'access-postponed', reason, deadline: accessDeadlineOn(ruleSet, until) }]
  },
})
