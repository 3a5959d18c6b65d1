import type { Stage } from '../../process/stage'
import type { ObligationState } from '../state'
import { changeContact } from './change-contact'
import { contactEvents, type ContactEvent } from './events'

/** Hvem der skrives til. */
export const contact: Stage<ObligationState, ContactEvent> = {
  commands: [changeContact],
  events: contactEvents,
}
