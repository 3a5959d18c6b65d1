import type { Stage } from '../../process/stage'
import type { SupervisionState } from '../state'
import { isOver } from '../statuses'
import { deliveryEvents, type DeliveryEvent } from './events'
import { recordAvailability } from './record-availability'
import { recordUndeliverable } from './record-undeliverable'
import { registerServedOn } from './register-served-on'
import { unservedLetters } from './unserved'

const titles = {
  hearing: 'Send høringsbrevet med posten, og registrér, hvornår det kom frem',
  decision: 'Send afgørelsen med posten, og registrér, hvornår den kom frem',
}

/** The letters on their way to the party: Digital Post tells when one has come, of one by post a person must. */
export const delivery: Stage<SupervisionState, DeliveryEvent> = {
  commands: [recordAvailability, recordUndeliverable, registerServedOn],
  events: deliveryEvents,
  tasks: (state) =>
    isOver(state.status)
      ? []
      : unservedLetters(state).map(({ seq, what }) => ({
          key: `served/${seq}`,
          title: `${titles[what]} (brev ${seq})`,
          command: 'registerServedOn',
          holder: { role: 'caseworker' },
        })),
}
