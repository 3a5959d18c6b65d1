import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import type { ReportEvent } from './events'
import { standingHearing } from './report'

/**
 * The provider answers the fact hearing, which ends it. What comes late is kept as long as the supervision is open, marked as
 * late, and the office is told: it changes nothing by itself.
 *
 * Refuses: WRONG_STATUS where the provider has not been heard over any report.
 */
export const answerFactHearing = defineCommand<SupervisionState, ReportEvent>()({
  name: 'answerFactHearing',
  label: 'Svar på faktahøring',
  law: 'forvaltningsloven §§ 19 og 21',
  from: workingStatuses,
  to: workingStatuses,
  moves: [['fact-hearing', 'under-way'], ...staying('under-way', 'reported')],
  by: party,
  submission: true,
  fields: { answer: prose('Jeres bemærkninger til rapportens faktiske oplysninger', { max: 20_000 }) },
  offered: ({ factHearings }) => standingHearing(factHearings) !== undefined,
  decide({ status, factHearings }, { answer }) {
    if (status === 'fact-hearing') return [{ type: 'fact-hearing-answered', answer }]
    if (standingHearing(factHearings) === undefined) refuse('WRONG_STATUS')
    return [{ type: 'fact-hearing-answered-late', answer }]
  },
})
