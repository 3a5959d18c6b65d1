import { date, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { factHearingDeadlineOn } from '../../review/report/fact-hearing'
import { reminderOf } from '../reminder-of'
import type { SupervisionState } from '../state'
import type { ReportEvent } from './events'
import { standingHearing } from './report'

/** The provider gets more time for the facts. Refuses: WRONG_STATUS before the deadline runs, DATE_INVALID unless the new day is later than the present one. */
export const extendFactHearing = defineCommand<SupervisionState, ReportEvent>()({
  name: 'extendFactHearing',
  label: 'Forlæng faktahøringen',
  law: 'forvaltningsloven § 21',
  from: ['fact-hearing'],
  to: ['fact-hearing'],
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  fields: { until: date('Ny frist'), reason: prose('Begrundelse', { max: 2000 }) },
  decide({ factHearings, ruleSet }, { until, reason }, { at }) {
    const present = standingHearing(factHearings)?.due
    if (present === undefined)
      return refuse(
        'WRONG_STATUS',
        {},
        'Fristen løber først, når brevet er kommet frem med posten. Registrér dagen, før fristen forlænges.',
      )
    if (until <= present)
      refuse(
        'DATE_INVALID',
        { fields: ['until'] },
        'Den nye frist skal ligge efter den nuværende. Vælg en senere dato.',
      )
    const deadline = factHearingDeadlineOn(ruleSet, until)
    return [{ type: 'fact-hearing-extended', reason, deadline, ...reminderOf(ruleSet, deadline, at) }]
  },
})
