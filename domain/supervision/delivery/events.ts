import type { DecisionRecipient } from '../../application/decision/decision'
import type { RecipientRole } from '../../delivery/recipient'
import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { withDecision } from '../decision/decision'
import type { SupervisionState } from '../state'
import { isOver } from '../statuses'

/** A decision has reached a recipient by Digital Post. `decision`: `seq` of the event that made it. */
export interface DecisionAvailable {
  readonly type: 'decision-available'
  readonly decision: number
  readonly role: RecipientRole
  readonly letterId: string
  readonly sha256: string
  readonly availableOn: CivilDate
  readonly complaint: Deadline
}

/** The party is told: its complaint deadline counts from when the decision came, not from when it was signed. */
export const decisionDeliveryEvents: EventTable<SupervisionState, DecisionAvailable> = {
  'decision-available': {
    audience: 'party',
    text: ({ role }) =>
      role === 'party'
        ? 'Afgørelsen er tilgængelig i Digital Post'
        : 'Afgørelsen er tilgængelig for partsrepræsentanten i Digital Post',
    evolve: (state, { decision, role, complaint, availableOn }) =>
      reached(state, { decision, role, complaint }, { availableOn }),
  },
}

/** Whose letter of which decision has come, and what runs from then. */
interface Reached {
  readonly decision: number
  readonly role: RecipientRole
  readonly complaint: Deadline
}

/** A recipient has the decision: its own complaint deadline runs, in a case that goes on. */
export function reached(
  state: SupervisionState,
  { decision, role, complaint }: Reached,
  how: Partial<DecisionRecipient>,
): SupervisionState {
  const after = withRecipient(state, decision, role, (one) => ({
    ...without(one, 'over'),
    ...how,
    complaintDue: complaint.date,
  }))
  return isOver(state.status) ? after : { ...after, deadlines: withDeadlines(after.deadlines, complaint) }
}

/** The case with one recipient of one decision changed. */
export const withRecipient = (
  state: SupervisionState,
  decision: number,
  role: RecipientRole,
  change: (recipient: DecisionRecipient) => DecisionRecipient,
): SupervisionState =>
  withDecision(state, decision, (one) => ({
    ...one,
    recipients: one.recipients.map((other) => (other.role === role ? change(other) : other)),
  }))
