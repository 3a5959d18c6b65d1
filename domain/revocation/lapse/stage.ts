import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { RevocationState } from '../state'
import { establishLapse } from './establish-lapse'
import { lapseEvents, type LapseEvent } from './events'

/** The general approval has ended: the approval lapses with it, without discretion. */
export const lapse: Stage<RevocationState, LapseEvent> = {
  commands: [establishLapse],
  events: lapseEvents,
  tasks: ({ status }) =>
    status === 'establishing' ? [officeTask('lapse', 'Fastslå bortfaldet, eller luk sagen', 'establishLapse')] : [],
}
