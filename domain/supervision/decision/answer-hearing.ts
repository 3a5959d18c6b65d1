import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import { isHearing } from './decision'
import type { DecisionEvent } from './events'

/**
 * The party answers the hearing, which ends it. What comes late is kept as long as nothing has been decided, and whoever
 * signs has read it.
 *
 * Refuses: PERIOD_PASSED when it has been decided, WRONG_STATUS where the party has not been heard.
 */
export const answerHearing = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'answerHearing',
  label: 'Svar på partshøring',
  law: 'forvaltningsloven §§ 19 og 21',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: party,
  submission: true,
  fields: { answer: prose('Jeres bemærkninger', { max: 20_000 }) },
  offered: ({ preparation }) => preparation?.hearing !== undefined,
  decide(state, { answer }) {
    if (isHearing(state)) return [{ type: 'hearing-answered', answer }]
    if (state.preparation?.hearing === undefined) refuse(state.decisions.length > 0 ? 'PERIOD_PASSED' : 'WRONG_STATUS')
    return [{ type: 'hearing-answered-late', answer }]
  },
})
