import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ComplaintState } from '../state'
import { forwardingEvents, type ForwardingEvent } from './events'
import { forward } from './forward'
import { receiveFile } from './receive-file'

/** Videresendelse: what is not granted in full goes to Ankestyrelsen with the file, late complaints too. */
export const forwarding: Stage<ComplaintState, ForwardingEvent> = {
  commands: [forward, receiveFile],
  events: forwardingEvents,
  tasks: (state) =>
    state.status === 'to-forward'
      ? [
          officeTask(state, {
            key: 'forward',
            title:
              state.timeliness === 'late' ? 'Send den sene klage til Ankestyrelsen' : 'Send klagen til Ankestyrelsen',
            command: 'forward',
          }),
        ]
      : [],
}
