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
      ? state.sentBack === 'interim' && state.status === 'renewal-pending'
        ? officeTask(
            state,
            {
              key: 'interim-sent-back',
              title: 'Afgør den midlertidige forlængelse på ny efter klagen',
              command: 'draftInterimExtension',
            },
            periodKeys.end,
          )
        : []
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
