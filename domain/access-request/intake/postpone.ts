import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker, lawyer } from '../../rights/rights'
import type { AccessRequestState } from '../state'
import { openStatuses } from '../statuses'
import { answerDeadlineOn } from './answer-deadline'
import type { IntakeEvent } from './events'

/** The answer takes longer: whoever asks is told why and when to expect it. Refuses: DATE_INVALID for a day that is not to come. */
export const postpone = defineCommand<AccessRequestState, IntakeEvent>()({
  name: 'postpone',
  label: 'Forklar senere svar på aktindsigt',
  law: 'forvaltningsloven § 16, stk. 2, og offentlighedsloven § 36, stk. 2',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [caseworker, lawyer],
  bar: ['conflicted'],
  fields: { until: date('Svar kan ventes senest'), reason: prose('Begrundelse', { max: 2000 }) },
  decide({ ruleSet }, { until, reason }, { at }) {
    if (until <= civilDateAt(at))
      refuse('DATE_INVALID', { fields: ['until'] }, 'Dagen skal ligge efter i dag. Vælg en senere dato.')
    return [{ type: 'access-postponed', reason, deadline: answerDeadlineOn(ruleSet, until) }]
  },
})
