import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { ReviewState } from '../state'
import type { ReportEvent } from './events'

/**
 * The provider answers the fact hearing, which ends it.
 *
 * Refuses: PERIOD_PASSED when the hearing is over.
 */
export const answerFactHearing = defineCommand<ReviewState, ReportEvent>()({
  name: 'answerFactHearing',
  label: 'Svar på faktahøring',
  law: 'forvaltningsloven §§ 19 og 21',
  from: ['fact-hearing', 'concluding', 'assigned', 'assessing', 'conflicted'],
  to: ['concluding'],
  moves: [['fact-hearing', 'concluding']],
  by: party,
  submission: true,
  fields: { answer: prose('Jeres bemærkninger til rapportens faktiske oplysninger', { max: 20_000 }) },
  decide(state, { answer }) {
    if (state.status !== 'fact-hearing') refuse(state.factHearings.length > 0 ? 'PERIOD_PASSED' : 'WRONG_STATUS')
    return [{ type: 'fact-hearing-answered', answer }]
  },
})
