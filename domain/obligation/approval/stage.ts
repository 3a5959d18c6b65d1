import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ObligationState } from '../state'
import { clarify } from './clarify'
import { approvalEvents, type ApprovalEvent } from './events'
import { noteApproval } from './note-approval'

/** Godkendelsen, som forpligtelsen hviler på: its loss is a question to people, never an end. */
export const approval: Stage<ObligationState, ApprovalEvent> = {
  commands: [noteApproval, clarify],
  events: approvalEvents,
  tasks: ({ status }) =>
    status === 'clarifying'
      ? [officeTask('clarify', 'Afklar, om kontrakten fortsætter eller opsiges: godkendelsen er mistet', 'clarify')]
      : [],
}
