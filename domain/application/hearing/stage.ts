import type { Stage } from '../../process/stage'
import { deadlineKeys } from '../deadline-keys'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { answerHearing } from './answer-hearing'
import { closeHearing } from './close-hearing'
import { hearingEvents, type HearingEvent } from './events'
import { extendHearing } from './extend-hearing'
import { openHearing } from './open-hearing'
import { remindOfHearing } from './remind-of-hearing'
import { requestMoreTime } from './request-more-time'

/** Partshøring: the party speaks before anything is decided against it (forvaltningsloven §§ 19 and 21). */
export const hearing: Stage<ApplicationState, HearingEvent> = {
  commands: [openHearing, remindOfHearing, requestMoreTime, extendHearing, answerHearing, closeHearing],
  events: hearingEvents,
  tasks(state) {
    const present = state.hearings.at(-1)
    return state.status === 'hearing' && (present?.moreTime?.length ?? 0) > (present?.extensions?.length ?? 0)
      ? [
          officeTask(
            state,
            'more-time',
            'Svar på ønsket om længere høringsfrist',
            'extendHearing',
            deadlineKeys.hearing,
          ),
        ]
      : []
  },
}
