import type { Stage } from '../../process/stage'
import type { ApprovalState } from '../state'
import { amend } from './amend'
import { appealEvents, type AppealEvent } from './events'
import { reopenRenewal } from './reopen-renewal'

/** What complaints over the application's decisions do to the approval. */
export const appeal: Stage<ApprovalState, AppealEvent> = {
  commands: [reopenRenewal, amend],
  events: appealEvents,
}
