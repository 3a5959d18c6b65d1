import type { Stage } from '../../process/stage'
import type { LapseEvent } from '../lapse/events'
import { officeTask } from '../office-task'
import type { ApprovalState } from '../state'
import { useEvents, type UseEvent } from './events'
import { noteUseUnknown } from './note-use-unknown'
import { registerOutOfUse, reportOutOfUse } from './report-out-of-use'
import { registerUse, reportUse } from './report-use'
import { warnOfLapse } from './warn-of-lapse'

/** Use and disuse of the function as they are told, questions when nothing is, and warnings of lapse when disuse is. */
export const use: Stage<ApprovalState, UseEvent, LapseEvent> = {
  commands: [reportUse, registerUse, reportOutOfUse, registerOutOfUse, warnOfLapse, noteUseUnknown],
  events: useEvents,
  tasks: (state) =>
    state.useUnknown === true
      ? officeTask(state, {
          key: 'use',
          title: 'Find ud af, om specialfunktionen bruges: det er ikke oplyst i to år',
          command: 'registerUse',
        })
      : [],
}
