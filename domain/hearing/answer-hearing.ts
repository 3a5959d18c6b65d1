import { prose } from '../process/fields'
import { defineCommand, type CommandDefinition } from '../process/procedure'
import { refuse } from '../refusal/refuse'
import { party } from '../rights/rights'
import type { HearingEvent } from './events'
import type { HeardState, HearingRules } from './hearing-case'

/**
 * The party answers the hearing, which ends it.
 *
 * Refuses: PERIOD_PASSED when the hearing is over, WRONG_STATUS when there was none.
 */
export const answerHearingIn = <State extends HeardState>({
  around,
  later,
}: HearingRules<State>): CommandDefinition<State, HearingEvent> =>
  defineCommand<State, HearingEvent>()({
    name: 'answerHearing',
    label: 'Svar på partshøring',
    law: 'forvaltningsloven §§ 19 og 21',
    from: ['hearing', around, ...later],
    to: [around],
    moves: [['hearing', around]],
    by: party,
    submission: true,
    fields: { answer: prose('Jeres bemærkninger') },
    decide(state, { answer }) {
      if (state.status !== 'hearing') refuse(state.hearings.length > 0 ? 'PERIOD_PASSED' : 'WRONG_STATUS')
      return [{ type: 'hearing-answered', answer }]
    },
  })
