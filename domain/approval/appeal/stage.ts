import type { Stage } from '../../process/stage'
import type { RemedyEvent } from '../../remedy/events'
import { remedyIn } from '../../remedy/remedy-in'
import type { ApprovalState } from '../state'
import { amend } from './amend'
import { decidedApproval } from './decided-approval'
import { appealEvents, type AppealEvent } from './events'
import type { FollowedComplaint } from './follow-complaint'
import { noteAppeal } from './note-appeal'
import { reopenRenewal } from './reopen-renewal'

const remedy = remedyIn(decidedApproval)

/** Complaints over the approval's own decisions, and what those over the application's do to it. */
export const appeal: Stage<ApprovalState, AppealEvent | RemedyEvent, FollowedComplaint> = {
  commands: [...remedy.commands, reopenRenewal, amend, noteAppeal],
  events: { ...remedy.events, ...appealEvents },
}
