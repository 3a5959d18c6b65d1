import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import type { RecipientRole } from '../../delivery/recipient'
import type { DecisionRecipient } from '../decision/decision'
import { refuseRenewal, tellServed } from '../decision/tell-approval'
import { withRecipient } from '../decision/with-recipient'
import type { ApplicationState } from '../state'

/** The decision has reached a recipient. `decision-served` is how 0.3.0 and before told of one by post; since then `letter-served`. */
export type DecisionDeliveryEvent =
  | {
      readonly type: 'decision-available'
      readonly role: RecipientRole
      readonly letterId: string
      readonly sha256: string
      readonly availableOn: CivilDate
      readonly complaint: Deadline
    }
  | {
      readonly type: 'decision-served'
      readonly role: RecipientRole
      readonly availableOn: CivilDate
      readonly note: string
      readonly complaint: Deadline
    }

/** The party is told: its complaint deadline counts from when the decision came, not from when it was signed. */
export const decisionDeliveryEvents: EventTable<ApplicationState, DecisionDeliveryEvent> = {
  'decision-available': {
    audience: 'party',
    text: ({ role }) =>
      role === 'party'
        ? 'Afgørelsen er tilgængelig i Digital Post'
        : 'Afgørelsen er tilgængelig for partsrepræsentanten i Digital Post',
    evolve: (state, { role, complaint, availableOn }) => reached(state, role, complaint, { availableOn }),
    effects: (state, { role }) => [...refuseRenewal(state), ...tellServed(state, role)],
  },
  'decision-served': {
    audience: 'party',
    text: 'Dagen, hvor afgørelsen kom frem, er registreret',
    evolve: (state, { role, complaint, availableOn, note }) =>
      reached(withoutItsLetter(state, role, availableOn), role, complaint, { availableOn, servedNote: note }),
    effects: (state, { role }) => [...refuseRenewal(state), ...tellServed(state, role)],
  },
}

const withoutItsLetter = (state: ApplicationState, role: RecipientRole, arrivedOn: CivilDate): ApplicationState =>
  state.byPost === undefined
    ? state
    : {
        ...state,
        byPost: state.byPost.map((letter) =>
          letter.matter === 'decision' && letter.to === role
            ? { ...letter, postedOn: letter.postedOn ?? arrivedOn, arrivedOn }
            : letter,
        ),
      }

/** A recipient has the decision: its own complaint deadline runs. `complaintDue` of the whole is the latest of all. */
export function reached(
  state: ApplicationState,
  role: RecipientRole,
  complaint: Deadline,
  how: Partial<DecisionRecipient>,
): ApplicationState {
  const after = withRecipient(state, role, { ...how, complaintDue: complaint.date })
  if (after.decision === undefined) return after
  const { decision } = after
  const recipients = decision.recipients.map((one) => (one.role === role ? without(one, 'over') : one))
  const latest = recipients.reduce((last, { complaintDue = '' }) => (complaintDue > last ? complaintDue : last), '')
  return {
    ...after,
    decision: { ...decision, recipients, complaintDue: latest },
    deadlines: withDeadlines(state.deadlines, complaint),
  }
}
