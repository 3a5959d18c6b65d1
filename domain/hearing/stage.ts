import type { Stage } from '../process/stage'
import { answerHearingIn } from './answer-hearing'
import { closeHearingIn } from './close-hearing'
import { hearingEvents, type HearingEvent } from './events'
import { extendHearingIn } from './extend-hearing'
import type { HeardState, HearingRules } from './hearing-case'
import { hearingKey } from './hearing-deadline'
import { openHearingIn } from './open-hearing'
import { remindOfHearingIn } from './remind-of-hearing'
import { requestMoreTimeIn } from './request-more-time'

/** Partshøring: the party speaks before anything is decided against it (forvaltningsloven §§ 19 and 21). The same stage for every process. */
export const hearingStage = <State extends HeardState>(rules: HearingRules<State>): Stage<State, HearingEvent> => ({
  commands: [
    openHearingIn(rules),
    remindOfHearingIn(rules),
    requestMoreTimeIn(),
    extendHearingIn(),
    answerHearingIn(rules),
    closeHearingIn(rules),
  ],
  events: hearingEvents(rules),
  tasks(state) {
    const present = state.hearings.at(-1)
    return state.status === 'hearing' && (present?.moreTime?.length ?? 0) > (present?.extensions?.length ?? 0)
      ? [rules.task(state, 'more-time', 'Svar på ønsket om længere høringsfrist', 'extendHearing', hearingKey)]
      : []
  },
})
