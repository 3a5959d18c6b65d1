import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import type { Stage } from '../../process/stage'
import type { Finalised } from '../decision/events'
import type { HearingEvent } from '../../hearing/events'
import type { InformationEvent } from '../information/events'
import type { ApplicationState } from '../state'
import { accessedApplication } from './accessed-application'
import { earlierAccessEvents, type EarlierAccessEvent } from './earlier-events'
import { openEarlierAccess } from './open-earlier-access'

const asked = accessIn(accessedApplication)

/**
 * Aktindsigt: hearings and the decision wait for the answer to the party's request, and for the party to have used it
 * (forvaltningsloven §§ 9-16).
 */
export const access: Stage<
  ApplicationState,
  AccessedEvent | EarlierAccessEvent,
  HearingEvent | InformationEvent | Finalised
> = {
  commands: [...asked.commands, openEarlierAccess],
  events: { ...asked.events, ...earlierAccessEvents },
}
