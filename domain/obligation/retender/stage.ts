import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { askForRetender } from './ask-for-retender'
import { escalateRetender } from './escalate-retender'
import { retenderEvents, type RetenderEvent } from './events'
import { noteRetender } from './note-retender'
import { needsRetender, openRetender } from './open-retender'

/** Genudbud: opened in time, escalated where it is not published. */
export const retender: Stage<ObligationState, RetenderEvent> = {
  commands: [openRetender, askForRetender, escalateRetender, noteRetender],
  events: retenderEvents,
  tasks: (state) =>
    needsRetender(state) ? [officeTask('retender', 'Opret genudbud', 'openRetender', { role: 'tender-officer' })] : [],
}
