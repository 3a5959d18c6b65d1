import type { Stage } from '../../process/stage'
import { noteRepresentativeIn } from '../../representation/noted-representation'
import { officeTask } from '../office-task'
import type { ComplaintState } from '../state'
import { intakeEvents, type IntakeEvent } from './events'
import { join } from './join'
import { notedRules } from './noted-rules'
import { settleTimeliness } from './settle-timeliness'
import { withdraw } from './withdraw'

/** How a complaint comes in: is it in time, is it the only one, does the complainant keep it. */
export const intake: Stage<ComplaintState, IntakeEvent> = {
  commands: [join, settleTimeliness, noteRepresentativeIn(notedRules), withdraw],
  events: intakeEvents,
  tasks: (state) =>
    state.status === 'unclear'
      ? [
          officeTask(state, {
            key: 'timeliness',
            title: 'Find ud af, hvornår afgørelsen kom frem, og om klagen er rettidig',
            command: 'settleTimeliness',
          }),
        ]
      : [],
}
