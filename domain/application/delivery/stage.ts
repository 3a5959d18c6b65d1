import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ApplicationState } from '../state'
import { isOpen } from '../statuses'
import { deliveryEvents, type DeliveryEvent } from './events'
import { recordAvailability } from './record-availability'
import { recordUndeliverable } from './record-undeliverable'
import { registerPosted } from './register-posted'
import { registerServedOn } from './register-served-on'

/** The case's letters reach their recipients, by Digital Post or by post: from then on their deadlines run (digitalpostloven § 10). */
export const delivery: Stage<ApplicationState, DeliveryEvent> = {
  commands: [recordAvailability, recordUndeliverable, registerPosted, registerServedOn],
  events: deliveryEvents,
  tasks(state) {
    const { awaited, byPost = [], decision } = state
    return [
      ...(isOpen(state)
        ? byPost.map(({ letterId, to }) =>
            officeTask(
              state,
              `post/${letterId}`,
              to === 'party'
                ? 'Send brevet som fysisk brev'
                : 'Send kopi af brevet som fysisk brev til partsrepræsentanten',
              'registerPosted',
            ),
          )
        : []),
      // Until it is known when these came, no hearing ends and nothing is shelved.
      ...(isOpen(state) && awaited !== undefined
        ? awaited.roles.map((role) =>
            officeTask(state, `served/${role}`, 'Registrér, hvornår brevet kom frem med posten', 'registerServedOn'),
          )
        : []),
      // Whoever gets the decision by post, and of whom it is not known when it came: until it is, no complaint deadline runs.
      ...(state.status === 'decided' && decision !== undefined
        ? decision.recipients
            .filter(({ channel, availableOn }) => channel === 'post' && availableOn === undefined)
            .map(({ role }) =>
              officeTask(
                state,
                `served/${role}`,
                'Registrér, hvornår afgørelsen kom frem med posten',
                'registerServedOn',
              ),
            )
        : []),
    ]
  },
}
