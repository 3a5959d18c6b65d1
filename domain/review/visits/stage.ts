import { endOfCivilDay } from '../../calendar/in-time'
import type { Stage } from '../../process/stage'
import type { ReviewState } from '../state'
import { memberTask } from '../team/member-task'
import { callOffVisit } from './call-off-visit'
import { visitEvents, type VisitEvent } from './events'
import { planVisit } from './plan-visit'
import { recordVisit } from './record-visit'
import { isAhead } from './visit'

/** Visits: announced or not, noted when they have been held. They stand in no status, since one may be unannounced. */
export const visits: Stage<ReviewState, VisitEvent> = {
  commands: [planVisit, recordVisit, callOffVisit],
  events: visitEvents,
  tasks: (state) =>
    state.team
      .filter(({ impartiality }) => impartiality === 'impartial')
      .flatMap((member) =>
        state.visits.filter(isAhead).map(({ id, date }) => ({
          ...memberTask(member, `visit/${id}`, 'Hold besøget, og notér det', 'recordVisit'),
          due: endOfCivilDay(date),
        })),
      ),
}
