import type { HearingEvent } from '../../hearing/events'
import type { Stage } from '../../process/stage'
import type { InformationEvent } from '../information/events'
import type { ApplicationState } from '../state'
import { closeRenewal } from './close-renewal'
import { parkingEvents, type ParkingEvent } from './events'
import { parkRenewal } from './park-renewal'
import { resumeRenewal } from './resume-renewal'

/** A renewal is not decided while the approval that it would renew may be withdrawn (docs/law.md § 9.7). */
export const parking: Stage<ApplicationState, ParkingEvent, HearingEvent | InformationEvent> = {
  commands: [parkRenewal, resumeRenewal, closeRenewal],
  events: parkingEvents,
}
