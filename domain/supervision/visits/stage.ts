import { endOfCivilDay } from '../../calendar/in-time'
import type { Stage } from '../../process/stage'
import type { SupervisionState } from '../state'
import { isOver } from '../statuses'
import { teamTasks } from '../supervision-task'
import { callOffVisit } from './call-off-visit'
import { visitEvents, type VisitEvent } from './events'
import { planVisit } from './plan-visit'
import { recordVisit } from './record-visit'
import { isAhead } from './visit'

/** Visits: announced or not, noted when they have been held. */
export const visits: Stage<SupervisionState, VisitEvent> = {
  commands: [planVisit, recordVisit, callOffVisit],
  events: visitEvents,
  tasks(state) {
    if (isOver(state.status)) return []
    const ahead = state.visits.filter(isAhead)
    if (state.status === 'under-way' && state.visits.every(({ calledOff }) => calledOff !== undefined))
      return teamTasks(state, 'plan-visit', 'Planlæg tilsynsbesøg', 'planVisit')
    return ahead.flatMap(({ id, date }) =>
      teamTasks(state, `visit/${id}`, 'Hold besøget, og notér det', 'recordVisit').map((task) => ({
        ...task,
        due: endOfCivilDay(date),
      })),
    )
  },
}
