import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import type { AppealEvent } from '../appeal/events'
import type { UseEvent } from '../use/events'
import { applyForRenewal } from './apply-for-renewal'
import { periodEvents, type PeriodEvent } from './events'
import { noteServed } from './note-served'
import { reachEnd } from './reach-end'
import { refuseRenewal } from './refuse-renewal'
import { remind } from './remind'
import { renew } from './renew'
import { renewalWithdrawn } from './renewal-withdrawn'
import { takeEffect } from './take-effect'

/** From the first day to the last one, with the reminders before it, and the renewal by which another period follows on. */
export const period: Stage<ApprovalState, PeriodEvent, UseEvent | AppealEvent> = {
  commands: [takeEffect, remind, applyForRenewal, renew, refuseRenewal, renewalWithdrawn, noteServed, reachEnd],
  events: periodEvents,
}
