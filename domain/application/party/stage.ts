import type { Stage } from '../../process/stage'
import type { ApplicationState } from '../state'
import { endRepresentation } from './end-representation'
import { partyEvents, type PartyEvent } from './events'
import { registerRepresentative } from './register-representative'
import { withdraw } from './withdraw'

/** The party disposes over its application, itself or through whoever acts for it (forvaltningsloven § 8). */
export const party: Stage<ApplicationState, PartyEvent> = {
  commands: [withdraw, registerRepresentative, endRepresentation],
  events: partyEvents,
}
