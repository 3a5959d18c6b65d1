import { date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { hearingDeadlineOn } from '../../hearing/hearing-deadline'
import { reminderOf } from '../reminder-of'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import { isHearing } from './decision'
import type { DecisionEvent } from './events'

/** The party gets more time to answer. Refuses: WRONG_STATUS when no hearing runs, DATE_INVALID unless the new day is later than the present one. */
export const extendHearing = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'extendHearing',
  label: 'Forlæng høringsfristen',
  law: 'forvaltningsloven §§ 19 og 21',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  fields: { until: date('Ny frist'), reason: prose('Begrundelse', { max: 2000 }) },
  offered: (state) => isHearing(state) && state.preparation?.hearing?.due !== undefined,
  decide(state, { until, reason }, { at }) {
    const present = state.preparation?.hearing?.due
    if (!isHearing(state) || present === undefined)
      return refuse('WRONG_STATUS', {}, 'Der løber ingen høringsfrist, som kan forlænges.')
    if (until <= present)
      refuse(
        'DATE_INVALID',
        { fields: ['until'] },
        'Den nye frist skal ligge efter den nuværende. Vælg en senere dato.',
      )
    const deadline = hearingDeadlineOn(state.ruleSet, until)
    return [{ type: 'hearing-extended', reason, deadline, ...reminderOf(state.ruleSet, deadline, at) }]
  },
})
