import type { Stage } from '../../process/stage'
import { noteRepresentativeIn } from '../../representation/noted-representation'
import { officeTask } from '../office-task'
import type { ComplaintState } from '../state'
import { intakeEvents, type IntakeEvent } from './events'
import { join } from './join'
import { noteInTime } from './note-in-time'
import { notedRules } from './noted-rules'
import { settleTimeliness } from './settle-timeliness'
import { withdraw } from './withdraw'

/** How a complaint comes in: is it in time, is it the only one, does the complainant keep it. */
export const intake: Stage<ComplaintState, IntakeEvent> = {
  commands: [join, settleTimeliness, noteInTime, noteRepresentativeIn(notedRules), withdraw],
  events: intakeEvents,
  tasks(state) {
    if (state.status === 'unclear')
      return [
        officeTask(state, {
          key: 'timeliness',
          title: 'Find ud af, hvornår afgørelsen kom frem, og om klagen er rettidig',
          command: 'settleTimeliness',
        }),
      ]
    return state.status === 'with-appeals-body' && state.foundInTime === true
      ? [
          officeTask(state, {
            key: 'in-time',
            title:
              'Oplys Ankestyrelsen om, at klagen er rettidig: afgørelsen var ikke kommet frem. Registrér udfaldet, når det kommer',
            command: 'recordOutcome',
          }),
        ]
      : []
  },
}
