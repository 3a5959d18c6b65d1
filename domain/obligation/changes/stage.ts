import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import { approveChange } from './approve-change'
import { changeEvents, type ChangeEvent } from './events'
import { proposeChange } from './propose-change'
import { withdrawChange } from './withdraw-change'

/** Ændringer af kontrakten: those that need no new tender, proposed by one and decided by another. */
export const changes: Stage<ObligationState, ChangeEvent> = {
  commands: [proposeChange, approveChange, withdrawChange],
  events: changeEvents,
  tasks: ({ changes: all, status }) =>
    runningStatuses.includes(status)
      ? all
          .filter((one) => one.status === 'proposed')
          .map(({ id }) => officeTask(`change/${id}`, `Tag stilling til ændring ${id} af kontrakten`, 'approveChange'))
      : [],
}
