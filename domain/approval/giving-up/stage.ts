import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import { endGivenUp } from './end-given-up'
import { givingUpEvents, type GivingUpEvent } from './events'
import { giveUp } from './give-up'
import { takeBackGivingUp } from './take-back-giving-up'

/** The provider gives the approval up, from a day on. */
export const givingUp: Stage<ApprovalState, GivingUpEvent> = {
  commands: [giveUp, takeBackGivingUp, endGivenUp],
  events: givingUpEvents,
}
