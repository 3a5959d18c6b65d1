import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { withDeadlines } from '../../process/case-deadline'
import type { EventTable } from '../../process/event-table'
import { withHearing } from '../../process/hearing-reminder'
import type { Deadline } from '../../process/procedure'
import { deadlineKeys } from '../deadline-keys'
import { refuseRenewal, tellServed } from '../decision/tell-approval'
import { withLastHearing } from '../hearing/hearing'
import type { ApplicationState } from '../state'
import type { DecisionRecipient, RecipientRole } from './recipient'
import type { Awaited } from './awaited'
import { served, tellLastDay, waitingAgain } from './waiting-for-post'
import { withRecipient } from './with-recipient'

/** What happens to the case's letters on their way to the recipients. */
export type DeliveryEvent =
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
  | {
      readonly type: 'letter-undeliverable'
      readonly letterId: string
      readonly to: RecipientRole
      readonly recipient: string
      readonly reason: string
      /** The deadline that began with this letter, and now waits for it. */
      readonly awaits?: Awaited['what']
    }
  | { readonly type: 'letter-posted'; readonly letterId: string }
  /** A letter by post that a deadline waited for; with the last of them it runs. */
  | {
      readonly type: 'letter-served'
      readonly role: RecipientRole
      readonly servedOn: CivilDate
      readonly note: string
      readonly deadline?: Deadline
      readonly reminder?: Deadline
    }
  | { readonly type: 'letter-came-later'; readonly deadline: Deadline; readonly reminder?: Deadline }

/** The party is told of each: its deadlines count from when a letter came, not from when it was signed. */
export const deliveryEvents: EventTable<ApplicationState, DeliveryEvent> = {
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
      reached(state, role, complaint, { availableOn, servedNote: note }),
    effects: (state, { role }) => [...refuseRenewal(state), ...tellServed(state, role)],
  },
  'letter-undeliverable': {
    audience: 'party',
    text: 'Brevet kan ikke leveres med Digital Post og sendes med posten',
    evolve(state, { letterId, to, recipient, awaits }, { at }) {
      const after = {
        ...state,
        byPost: [...(state.byPost ?? []), { letterId, to }],
        unreachable: [...(state.unreachable ?? []), recipient],
      }
      if (awaits !== undefined) return waitingAgain(after, awaits, to, civilDateAt(at))
      return state.decision === undefined ? after : withRecipient(after, to, { channel: 'post' })
    },
  },
  'letter-posted': {
    audience: 'party',
    text: 'Brevet er sendt med posten',
    evolve: (state, event) => ({
      ...state,
      byPost: state.byPost?.filter(({ letterId }) => letterId !== event.letterId) ?? [],
    }),
  },
  'letter-served': {
    audience: 'party',
    text: 'Dagen, hvor brevet kom frem, er registreret',
    evolve: (state, event) => served(state, event),
    effects: (state, { deadline }) => (deadline === undefined ? [] : tellLastDay(state, deadline)),
  },
  'letter-came-later': {
    audience: 'party',
    text: 'Brevet kom senere frem, og fristen regnes derfra',
    evolve(state, event) {
      const { deadline } = event
      if (deadline.key === deadlineKeys.hearing)
        return {
          ...state,
          deadlines: withHearing(state.deadlines, event),
          hearings: withLastHearing(state.hearings, (hearing) => ({ ...hearing, due: deadline.date })),
        }
      return {
        ...state,
        deadlines: withDeadlines(state.deadlines, deadline),
        ...(state.informationRequest === undefined
          ? {}
          : { informationRequest: { ...state.informationRequest, due: deadline.date } }),
      }
    },
  },
}

/** A recipient has the decision: its own complaint deadline runs. `complaintDue` of the whole is the latest of all. */
function reached(
  state: ApplicationState,
  role: RecipientRole,
  complaint: Deadline,
  how: Partial<DecisionRecipient>,
): ApplicationState {
  const after = withRecipient(state, role, { ...how, complaintDue: complaint.date })
  if (after.decision === undefined) return after
  const latest = after.decision.recipients.reduce(
    (last, { complaintDue = '' }) => (complaintDue > last ? complaintDue : last),
    '',
  )
  return {
    ...after,
    decision: { ...after.decision, complaintDue: latest },
    deadlines: withDeadlines(state.deadlines, complaint),
  }
}
