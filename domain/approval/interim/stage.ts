import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import { periodKeys } from '../period/deadlines'
import type { ApprovalState } from '../state'
import { draftInterimExtension } from './draft-interim-extension'
import { interimEvents, type InterimEvent } from './events'
import { extendInterim } from './extend-interim'

/** Midlertidig forlængelse, where the renewal was filed too late and the approval would end before it is decided. */
export const interim: Stage<ApprovalState, InterimEvent> = {
  commands: [draftInterimExtension, extendInterim],
  events: interimEvents,
  tasks: (state) =>
    state.interim === undefined
      ? []
      : officeTask(
          state,
          {
            key: 'interim',
            title: 'Gennemgå og underskriv midlertidig forlængelse',
            command: 'extendInterim',
          },
          periodKeys.end,
          'head',
        ),
}
