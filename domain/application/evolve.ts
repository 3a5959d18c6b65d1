import { subjectsOf, type Actor } from '../rights/actor'
import type { Instant } from '../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../process/case-deadline'
import { withDocument } from '../document/attach'
import { withInfection } from '../document/infection'
import { withHearing, withoutHearing, withoutReminder } from '../process/hearing-reminder'
import type { Recorded } from '../process/procedure'
import { without } from '../process/without'
import { deadlineKeys } from './deadlines'
import type { ApplicationEvent, Submitted } from './events'
import { evolveDecision } from './evolve-decision'
import { evolveProcessing } from './evolve-processing'
import { withLettersByPost } from './letters-by-post'
import { clockDeadlines } from './processing-clock'
import type { ApplicationState, Hearing } from './state'

/** The application after one more event. */
export function evolve(state: ApplicationState | undefined, recorded: Recorded<ApplicationEvent>): ApplicationState {
  const after = evolved(state, recorded)
  return sendsLetters.includes(recorded.event.type) ? withLettersByPost(after, recorded.seq) : after
}

/** The events that send letters to all recipients. */
const sendsLetters: readonly string[] = [
  'information-requested',
  'information-reminded',
  'hearing-opened',
  'decided',
] satisfies readonly ApplicationEvent['type'][]

function evolved(
  state: ApplicationState | undefined,
  { event, at, by, seq }: Recorded<ApplicationEvent>,
): ApplicationState {
  if (event.type === 'submitted') return submitted(event, at)
  if (state === undefined) throw new Error(`An application cannot begin with ${event.type}`)
  switch (event.type) {
    case 'information-requested':
      return {
        ...state,
        status: 'awaiting-information',
        informationRequest: { missing: event.missing, round: 1, due: event.deadline.date, seq },
        deadlines: withDeadlines(state.deadlines, event.deadline),
      }
    case 'information-reminded':
      return {
        ...state,
        informationRequest: {
          missing: state.informationRequest?.missing ?? [],
          round: event.round,
          due: event.deadline.date,
          seq,
        },
        deadlines: withDeadlines(state.deadlines, event.deadline),
      }
    case 'information-supplemented':
      return {
        ...(inReview(state)
          ? without(state, 'furtherRequest')
          : { ...without(state, 'informationRequest', 'completeAt'), status: 'received' }),
        content: { ...state.content, ...event.content },
        missing: event.missing,
        identity: event.contact === undefined ? state.identity : { ...state.identity, contact: event.contact },
        ...(event.missing.length === 0 && !inReview(state) ? { completeAt: at } : {}),
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.information, deadlineKeys.furtherInformation),
      }
    case 'review-started':
      return {
        ...state,
        status: 'under-review',
        review: { caseId: event.reviewId, reviewers: event.reviewers.map(({ subject }) => subject) },
        completeAt: state.completeAt ?? at,
        expectedBy: event.clock.deadline.date,
        clock: event.clock,
        ...(event.explanation === undefined ? {} : { incompleteBecause: event.explanation }),
        deadlines: withDeadlines(state.deadlines, ...clockDeadlines(event.clock, at)),
      }
    case 'delay-announced':
      return {
        ...state,
        expectedBy: event.processing.date,
        deadlines: withDeadlines(state.deadlines, event.processing),
      }
    case 'recommendation-received':
      return { ...state, status: 'recommended', recommendations: event.recommendations, assessments: event.assessments }
    case 'hearing-opened':
      return {
        ...state,
        status: 'hearing',
        hearings: [
          ...state.hearings,
          {
            text: event.text,
            ...(event.facts === undefined ? {} : { facts: event.facts }),
            openedAt: at,
            seq,
            due: event.deadline.date,
          },
        ],
        deadlines: withHearing(state.deadlines, event),
      }
    case 'hearing-reminded':
      return { ...state, deadlines: withoutReminder(state.deadlines, deadlineKeys.hearing) }
    case 'hearing-answered':
      return afterHearing(state, { answer: event.answer, closedAt: at })
    case 'hearing-closed':
      return afterHearing(state, { closedAt: at })
    case 'impartiality-declared':
      return { ...state, impartial: [...state.impartial, event.subject] }
    case 'conflict-declared':
      return {
        ...(state.allocatedTo?.subject === event.subject ? without(state, 'allocatedTo') : state),
        conflicted: [...state.conflicted, event.subject],
      }
    case 'decision-drafted':
      return {
        ...without(state, 'returned'),
        status: 'drafted',
        draft: event.draft,
        draftedAt: at,
        drafters: [...new Set([...state.drafters, event.drafter, ...standingBehind(by)])],
      }
    case 'draft-returned':
      return { ...state, status: 'recommended', returned: { reason: event.reason } }
    case 'decided':
      return {
        ...without(state, 'draft', 'draftedAt'),
        status: 'decided',
        deadlines: [],
        decision: {
          ...event.draft,
          decidedAt: at,
          seq,
          recipients: event.recipients,
          consequence: event.consequence,
          ...(event.complaintGuidance === undefined ? {} : { complaintGuidance: event.complaintGuidance }),
        },
      }
    case 'document-infected':
      return { ...state, documents: withInfection(state.documents, event) }
    case 'document-attached':
      return { ...state, documents: withDocument(state.documents, event, { at, by }) }
    case 'finalised':
      return { ...state, status: 'final', deadlines: [] }
    case 'withdrawn':
      return { ...state, status: 'withdrawn', deadlines: [] }
    case 'abandoned':
      return { ...state, status: 'abandoned', deadlines: [] }
    case 'draft-saved':
      return evolveDecision({ ...state, drafters: [...new Set([...state.drafters, ...standingBehind(by)])] }, event, at)
    case 'letter-undeliverable':
    case 'letter-posted':
    case 'decision-available':
    case 'decision-served':
    case 'complaint-period-passed':
    case 'letter-came-later':
      return evolveDecision(state, event, at)
    default:
      return evolveProcessing(state, event, at)
  }
}

/** Whoever drafts on behalf of somebody makes them a drafter too: neither may sign (I5). */
const standingBehind = (by: Actor): readonly string[] => (by.kind === 'person' ? subjectsOf(by) : [])

/** What is supplemented then changes no status and no clock. */
const inReview = ({ status }: ApplicationState): boolean => status !== 'received' && status !== 'awaiting-information'

function submitted(event: Submitted, at: Instant): ApplicationState {
  return {
    ...without(event, 'type'),
    status: 'received',
    submittedAt: at,
    ...(event.missing.length === 0 ? { completeAt: at } : {}),
    forwards: [],
    closedRequests: [],
    recommendations: [],
    assessments: [],
    hearings: [],
    drafters: [],
    conflicted: [],
    impartial: [],
    mustDeclare: event.mustDeclare === true,
    documents: [],
    deadlines: [],
  }
}

function afterHearing(state: ApplicationState, end: Pick<Hearing, 'answer' | 'closedAt'>): ApplicationState {
  return {
    ...state,
    status: 'recommended',
    hearings: state.hearings.map((hearing, n) => (n === state.hearings.length - 1 ? { ...hearing, ...end } : hearing)),
    deadlines: withoutHearing(state.deadlines, deadlineKeys.hearing),
  }
}
