import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import { breachEvents, type BreachEvent } from './events'
import { noticeBreach } from './notice-breach'
import { passBreach } from './pass-breach'
import { reportRemedy } from './report-remedy'
import { settleBreach } from './settle-breach'

/** Misligholdelse: told with a day to remedy it by, and settled by a person. */
export const breach: Stage<ObligationState, BreachEvent> = {
  commands: [noticeBreach, reportRemedy, passBreach, settleBreach],
  events: breachEvents,
  tasks: ({ breaches, status }) =>
    runningStatuses.includes(status)
      ? breaches
          .filter(({ settled, passed, remedy }) => settled === undefined && (passed === true || remedy !== undefined))
          .map(({ id }) => officeTask(`breach/${id}`, `Tag stilling til misligholdelse ${id}`, 'settleBreach'))
      : [],
}
