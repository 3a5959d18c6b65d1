import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ComplaintState } from '../state'
import { forwardingEvents, type ForwardingEvent } from './events'
import { forward } from './forward'
import { gatherAgain } from './gather-again'
import { receiveBundle } from './receive-bundle'
import { receiveFile } from './receive-file'

/** Videresendelse: what is not granted in full goes to Ankestyrelsen with the file, late complaints too. */
export const forwarding: Stage<ComplaintState, ForwardingEvent> = {
  commands: [forward, receiveFile, receiveBundle, gatherAgain],
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
      : state.status === 'forwarding'
        ? [
            officeTask(state, {
              key: 'file',
              title: 'Klagens akter samles til Ankestyrelsen. Saml dem igen, hvis det ikke lykkes',
              command: gatherAgain.name,
            }),
          ]
        : [],
}
