import type { DecisionRecipient } from '../../application/decision/decision'
import type { CivilDate } from '../../calendar/civil-date'
import type { RecipientRole } from '../../delivery/recipient'
import { withDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { RevocationState } from '../state'

/** The decision lay in a recipient's Digital Post. */
export interface DecisionDeliveryEvent {
  readonly type: 'decision-available'
  readonly role: RecipientRole
  readonly letterId: string
  readonly sha256: string
  readonly availableOn: CivilDate
  readonly complaint: Deadline
}

/** The party is told: its complaint deadline counts from when the decision came, not from when it was signed. */
export const decisionDeliveryEvents: EventTable<RevocationState, DecisionDeliveryEvent> = {
  'decision-available': {
    audience: 'party',
    text: ({ role }) =>
      role === 'party'
        ? 'Afgørelsen er tilgængelig i Digital Post'
        : 'Afgørelsen er tilgængelig for partsrepræsentanten i Digital Post',
    evolve: (state, { role, complaint, availableOn }) => reached(state, role, complaint, { availableOn }),
  },
}

/** A recipient has the decision: its own complaint deadline runs. */
export function reached(
  state: RevocationState,
  role: RecipientRole,
  complaint: Deadline,
  how: Partial<DecisionRecipient>,
): RevocationState {
  const { decision } = state
  if (decision === undefined) return state
  return {
    ...state,
    decision: {
      ...decision,
      recipients: decision.recipients.map((one) =>
        one.role === role ? { ...without(one, 'over'), ...how, complaintDue: complaint.date } : one,
      ),
    },
    deadlines: withDeadlines(state.deadlines, complaint),
  }
}
