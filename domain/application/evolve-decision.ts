import type { Instant } from '../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../process/case-deadline'
import { withHearing } from '../process/hearing-reminder'
import type { Deadline } from '../process/procedure'
import { without } from '../process/without'
import type { DecisionEvent } from './decision-events'
import { deadlineKeys } from './deadlines'
import type { DecisionRecipient, RecipientRole } from './recipient'
import type { ApplicationState } from './state'

/** The application after an event of its drafts, or of its decision's way to the recipients. */
export function evolveDecision(state: ApplicationState, event: DecisionEvent, at: Instant): ApplicationState {
  switch (event.type) {
    case 'draft-saved':
      return {
        ...without(state, 'returned'),
        draft: event.draft,
        draftedAt: at,
        drafters: [...new Set([...state.drafters, event.drafter])],
      }
    case 'decision-available':
      return reached(state, event.role, event.complaint, { availableOn: event.availableOn })
    case 'decision-served':
      return reached(state, event.role, event.complaint, { availableOn: event.availableOn, servedNote: event.note })
    case 'complaint-period-passed': {
      const key = `${deadlineKeys.complaint}/${state.decision?.recipients.find(({ role }) => role === event.role)?.cvr ?? event.role}`
      return { ...withRecipient(state, event.role, { over: true }), deadlines: withoutDeadlines(state.deadlines, key) }
    }
    case 'letter-undeliverable': {
      const { letterId, to, recipient } = event
      const after = {
        ...state,
        byPost: [...(state.byPost ?? []), { letterId, to }],
        unreachable: [...(state.unreachable ?? []), recipient],
      }
      return state.decision === undefined ? after : withRecipient(after, to, { channel: 'post' })
    }
    case 'letter-posted':
      return { ...state, byPost: state.byPost?.filter(({ letterId }) => letterId !== event.letterId) ?? [] }
    case 'letter-came-later': {
      const { deadline } = event
      const later = { ...state, deadlines: withDeadlines(state.deadlines, deadline) }
      if (deadline.key === deadlineKeys.hearing)
        return {
          ...later,
          deadlines: withHearing(state.deadlines, event),
          hearings: state.hearings.map((hearing, n) =>
            n === state.hearings.length - 1 ? { ...hearing, due: deadline.date } : hearing,
          ),
        }
      return state.informationRequest === undefined
        ? later
        : { ...later, informationRequest: { ...state.informationRequest, due: deadline.date } }
    }
  }
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

function withRecipient(
  state: ApplicationState,
  role: RecipientRole,
  more: Partial<DecisionRecipient>,
): ApplicationState {
  const { decision } = state
  if (decision === undefined) return state
  return {
    ...state,
    decision: {
      ...decision,
      recipients: decision.recipients.map((one) => (one.role === role ? { ...one, ...more } : one)),
    },
  }
}
