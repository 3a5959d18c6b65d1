import type { DecisionRecipient } from '../../application/decision/decision'
import type { RecipientRole } from '../../delivery/recipient'
import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import { withHearing, withoutHearing } from '../../process/hearing-reminder'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import { hearingKey, withDecision } from '../decision/decision'
import type { SupervisionState } from '../state'
import { mailToParty } from '../supervision-mail'

interface Reached {
  readonly decision: number
  readonly role: RecipientRole
  readonly availableOn: CivilDate
  readonly complaint: Deadline
}

/** What happens to the case's letters on their way. `decision`: `seq` of the event that made it. */
export type DeliveryEvent =
  | ({ readonly type: 'decision-available'; readonly letterId: string; readonly sha256: string } & Reached)
  | ({ readonly type: 'decision-served'; readonly note: string } & Reached)
  | { readonly type: 'letter-undeliverable'; readonly letterId: string; readonly seq: number; readonly reason: string }
  /** The hearing's letter has come: later than it was sent, or by post. `note`: how that is known. */
  | {
      readonly type: 'hearing-served'
      readonly note?: string
      readonly deadline: Deadline
      readonly reminder?: Deadline
    }

/** The party is told of each: its deadlines count from when a letter came, not from when it was signed. */
export const deliveryEvents: EventTable<SupervisionState, DeliveryEvent> = {
  'decision-available': {
    audience: 'party',
    text: 'Afgørelsen er tilgængelig i Digital Post',
    evolve: (state, { availableOn, ...reached }) => withReached(state, reached, { availableOn }),
  },
  'decision-served': {
    audience: 'party',
    text: 'Dagen, hvor afgørelsen kom frem, er registreret',
    evolve: (state, { availableOn, note, ...reached }) =>
      withReached(state, reached, { availableOn, servedNote: note }),
  },
  'letter-undeliverable': {
    audience: 'party',
    text: 'Brevet kan ikke leveres med Digital Post og sendes med posten',
    evolve(state, { seq }) {
      const after = withDecision({ ...state, unreachable: true }, seq, (decision) => ({
        ...decision,
        recipients: decision.recipients.map((one) => ({ ...one, channel: 'post' as const })),
      }))
      const { preparation } = after
      const { hearing } = preparation ?? {}
      if (preparation === undefined || hearing?.seq !== seq || hearing.closedAt !== undefined) return after
      return {
        ...after,
        preparation: { ...preparation, hearing: without(hearing, 'due') },
        deadlines: withoutHearing(after.deadlines, hearingKey),
      }
    },
  },
  'hearing-served': {
    audience: 'party',
    text: 'Høringsbrevet er kommet frem, og fristen regnes derfra',
    evolve(state, event) {
      const { preparation } = state
      if (preparation?.hearing === undefined) return state
      return {
        ...state,
        preparation: { ...preparation, hearing: { ...preparation.hearing, due: event.deadline.date } },
        deadlines: withHearing(withoutDeadlines(state.deadlines, hearingKey), event),
      }
    },
    effects: (state, { deadline }) =>
      mailToParty(state, { template: 'supervision-hearing-extended', data: { ...aboutOf(state), due: deadline.date } }),
  },
}

/** A recipient has the decision: its own complaint deadline runs. */
function withReached(
  state: SupervisionState,
  { decision, role, complaint }: Pick<Reached, 'decision' | 'role' | 'complaint'>,
  how: Partial<DecisionRecipient>,
): SupervisionState {
  const after = withDecision(state, decision, (one) => ({
    ...one,
    recipients: one.recipients.map((other) =>
      other.role === role ? { ...other, ...how, complaintDue: complaint.date } : other,
    ),
  }))
  return { ...after, deadlines: withDeadlines(after.deadlines, complaint) }
}
