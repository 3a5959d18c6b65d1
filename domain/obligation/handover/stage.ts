import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { handoverEvents, type HandoverEvent } from './events'
import { recordHandover } from './record-handover'

/** Overdragelse til den, der kommer efter. */
export const handover: Stage<ObligationState, HandoverEvent> = {
  commands: [recordHandover],
  events: handoverEvents,
  tasks: ({ status, handover: done }) =>
    status === 'closing' && done === undefined
      ? [officeTask('handover', 'Sørg for, at opgaven overdrages, og registrér det', 'recordHandover')]
      : [],
}
