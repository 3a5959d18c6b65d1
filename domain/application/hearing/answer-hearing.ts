import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { ApplicationState } from '../state'
import type { HearingEvent } from './events'

/**
 * The party answers the hearing, which ends it.
 *
 * Refuses: PERIOD_PASSED when the hearing is over, WRONG_STATUS when there was none.
 */
export const answerHearing = defineCommand<ApplicationState, HearingEvent>()({
  name: 'answerHearing',
  label: 'Svar på partshøring',
  law: 'forvaltningsloven §§ 19 og 21',
  from: ['hearing', 'recommended', 'drafted'],
  to: ['recommended'],
  moves: [['hearing', 'recommended']],
  by: party,
  submission: true,
  fields: { answer: prose('Jeres bemærkninger') },
  decide(state, { answer }) {
    if (state.status !== 'hearing') refuse(state.hearings.length > 0 ? 'PERIOD_PASSED' : 'WRONG_STATUS')
    return [{ type: 'hearing-answered', answer }]
  },
})
