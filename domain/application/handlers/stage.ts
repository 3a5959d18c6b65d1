import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { isPending } from '../statuses'
import { allocate } from './allocate'
import { declareImpartiality } from './declare-impartiality'
import { handlersEvents, type HandlersEvent } from './events'
import { noteConflict } from './note-conflict'
import { reallocate } from './reallocate'

/** Who of the office has the case, and who must keep out of it because they are partial (forvaltningsloven § 3). */
export const handlers: Stage<ApplicationState, HandlersEvent> = {
  commands: [allocate, reallocate, declareImpartiality, noteConflict],
  events: handlersEvents,
  // Whoever has the case declares, also where the case began before anybody had to.
  tasks(state) {
    const { allocatedTo, impartial } = state
    return isPending(state) && allocatedTo !== undefined && !impartial.includes(allocatedTo.subject)
      ? [officeTask(state, 'impartiality', 'Erklær habilitet', 'declareImpartiality')]
      : []
  },
}
