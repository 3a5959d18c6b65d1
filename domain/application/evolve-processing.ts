import type { Instant } from '../calendar/instant'
import { standingOf } from '../calendar/ledger'
import { withDeadlines, withoutDeadlines } from '../process/case-deadline'
import { withHearing } from '../process/hearing-reminder'
import { without } from '../process/without'
import { deadlineKeys } from './deadlines'
import { clockDeadlines } from './processing-clock'
import type { ClockEntry, ProcessingEvent } from './processing-events'
import type { ApplicationState, Hearing } from './state'

/** The application after an event of its handling. */
export function evolveProcessing(state: ApplicationState, event: ProcessingEvent, at: Instant): ApplicationState {
  switch (event.type) {
    case 'allocated':
    case 'reallocated':
      return { ...state, allocatedTo: event.to }
    case 'forwarded':
      return {
        ...without(state, 'allocatedTo'),
        office: event.to,
        forwards: [...state.forwards, { from: event.from, to: event.to, at, reason: event.reason }],
        ...(event.explanation === undefined
          ? {}
          : { jurisdiction: { ...state.jurisdiction, explanation: event.explanation } }),
      }
    case 'fee-charged':
      return { ...state, fee: { amount: event.amount, chargedOn: event.chargedOn } }
    case 'fee-paid':
      return { ...state, ...(state.fee === undefined ? {} : { fee: { ...state.fee, paidOn: event.paidOn } }) }
    case 'delay-foreseen':
      return { ...state, deadlines: withoutDeadlines(state.deadlines, deadlineKeys.warning) }
    case 'processing-paused':
    case 'processing-resumed':
    case 'processing-extended':
      return withClockEntry(state, event.entry, at)
    case 'further-information-requested':
      return {
        ...state,
        furtherRequest: { missing: event.missing, due: event.deadline.date },
        deadlines: withDeadlines(state.deadlines, event.deadline),
      }
    case 'information-unanswered':
      return {
        ...state,
        ...(state.furtherRequest === undefined ? {} : { furtherRequest: { ...state.furtherRequest, overdue: true } }),
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.furtherInformation),
      }
    case 'information-request-closed':
      return {
        ...without(state, 'furtherRequest'),
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.furtherInformation),
        closedRequests: [
          ...state.closedRequests,
          { missing: state.furtherRequest?.missing ?? [], explanation: event.explanation },
        ],
      }
    case 'more-time-requested':
      return changedHearing(state, (hearing) => ({
        ...hearing,
        moreTime: [
          ...(hearing.moreTime ?? []),
          { reason: event.reason, ...(event.until === undefined ? {} : { until: event.until }) },
        ],
      }))
    case 'hearing-extended': {
      const { reason, deadline } = event
      const extended = changedHearing(state, (hearing) => ({
        ...hearing,
        due: deadline.date,
        extensions: [...(hearing.extensions ?? []), { reason, due: deadline.date }],
      }))
      return { ...extended, deadlines: withHearing(state.deadlines, event) }
    }
    case 'representative-registered':
      return { ...state, representative: event.representative }
    case 'representation-ended':
      return without(state, 'representative')
    case 'approval-noted':
      return state.renewalOf === undefined
        ? state
        : {
            ...state,
            renewalOf: {
              ...without(state.renewalOf, 'livesUntil'),
              ...(event.livesUntil === undefined ? {} : { livesUntil: event.livesUntil }),
            },
          }
    case 'access-requested':
      return {
        ...state,
        access: { what: event.what, requestedAt: at, due: event.deadline.date },
        deadlines: withDeadlines(state.deadlines, event.deadline),
      }
    case 'access-overdue':
      return {
        ...state,
        ...(state.access === undefined ? {} : { access: { ...state.access, overdue: true } }),
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.access),
      }
    case 'access-postponed':
      return {
        ...state,
        ...(state.access === undefined
          ? {}
          : { access: { ...state.access, due: event.deadline.date, postponed: event.reason } }),
        deadlines: withDeadlines(state.deadlines, event.deadline),
      }
    case 'access-answered':
      return {
        ...state,
        ...(state.access === undefined
          ? {}
          : { access: { ...state.access, answer: { outcome: event.outcome, text: event.text, at } } }),
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.access),
      }
  }
}

/** The clock with one entry more, and the deadlines that follow from where it then stands. */
function withClockEntry(state: ApplicationState, entry: ClockEntry, at: Instant): ApplicationState {
  if (state.clock === undefined) return state
  const clock = { ...state.clock, entries: [...state.clock.entries, entry] }
  const standing = standingOf(clock)
  const deadlines = withDeadlines(
    withoutDeadlines(state.deadlines, deadlineKeys.processing, deadlineKeys.warning),
    ...clockDeadlines(clock, at),
  )
  return standing.paused
    ? { ...without(state, 'expectedBy'), clock, deadlines }
    : { ...state, clock, expectedBy: standing.date, deadlines }
}

function changedHearing(state: ApplicationState, change: (hearing: Hearing) => Hearing): ApplicationState {
  return {
    ...state,
    hearings: state.hearings.map((hearing, n) => (n === state.hearings.length - 1 ? change(hearing) : hearing)),
  }
}
