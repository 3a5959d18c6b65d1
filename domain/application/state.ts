import { subjectsOf, type Actor } from '../actor'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { DeadlineLedger } from '../calendar/ledger'
import { withDeadlines, withoutDeadlines } from '../case-deadline'
import { withDocument } from '../document/attach'
import type { AttachedDocument } from '../document/attached-document'
import { withInfection } from '../document/infection'
import { withHearing, withoutHearing, withoutReminder } from '../hearing-reminder'
import type { CaseState, Deadline, Recorded } from '../procedure'
import type { Recommendation } from '../review/recommendations'
import { without } from '../without'
import type { ApplicationContent } from './content-fields'
import { deadlineKeys } from './deadlines'
import type { Draft, JudgedCriterion } from './draft'
import type { ApplicationEvent, ComplaintGuidance, Consequence, RenewalOf, Submitted } from './events'
import { evolveDecision } from './evolve-decision'
import { evolveProcessing } from './evolve-processing'
import type { ApplicationIdentity } from './identity-fields'
import { withLettersByPost, type LetterByPost } from './letters-by-post'
import type { MissingItem } from './missing-information'
import { clockDeadlines } from './processing-clock'
import type { AccessOutcome, AllocatedCaseworker, Representative } from './processing-events'
import type { DecisionRecipient } from './recipients'
import type { ApplicationStatus } from './statuses'

/** All that is known of an application. */
export interface ApplicationState extends CaseState {
  readonly status: ApplicationStatus
  readonly kind: 'new' | 'renewal'
  readonly renewalOf?: RenewalOf
  readonly identity: ApplicationIdentity
  readonly specialeId: string
  /** The version of the specialebeskrivelse that the case is judged by (I13). */
  readonly descriptionVersion: string
  readonly office: string
  /** Who of the office has the case; absent until it is allocated, and when it has gone to another office. */
  readonly allocatedTo?: AllocatedCaseworker
  readonly jurisdiction: Submitted['jurisdiction']
  readonly forwards: readonly { readonly from: string; readonly to: string; readonly at: Instant; readonly reason: string }[]
  readonly content: ApplicationContent
  readonly submittedAt: Instant
  /** When the last missing piece came; absent while something is missing. */
  readonly completeAt?: Instant
  readonly missing: readonly MissingItem[]
  readonly informationRequest?: { readonly missing: readonly string[]; readonly round: number; readonly due: CivilDate; readonly seq: number }
  /** What was asked for while the review is on, until it has come or the request is closed. */
  readonly furtherRequest?: { readonly missing: readonly string[]; readonly due: CivilDate; readonly overdue?: true }
  readonly closedRequests: readonly { readonly missing: readonly string[]; readonly explanation: string }[]
  /** Charged, and paid on that day; the processing time does not begin before. Whole kroner. */
  readonly fee?: { readonly amount: number; readonly chargedOn: CivilDate; readonly paidOn?: CivilDate }
  /** The processing time with everything that has happened to it, from the start of the review. */
  readonly clock?: DeadlineLedger
  readonly representative?: Representative
  /** The party's last request for access to its case. */
  readonly access?: AccessRequest
  readonly incompleteBecause?: string
  readonly review?: { readonly caseId: string; readonly reviewers: readonly string[] }
  readonly expectedBy?: CivilDate
  readonly recommendations: readonly Recommendation[]
  /** The review's judgement of each criterion. */
  readonly assessments: readonly JudgedCriterion[]
  readonly hearings: readonly Hearing[]
  readonly draft?: Draft
  /** When it was last written on. */
  readonly draftedAt?: Instant
  readonly returned?: { readonly reason: string }
  /** Everyone who has drafted in this case: none of them may sign (I5). */
  readonly drafters: readonly string[]
  readonly conflicted: readonly string[]
  /** Who of the office has declared that they are impartial; who has found since that they are not is among the conflicted as well. */
  readonly impartial: readonly string[]
  /** Nobody of the office handles it without having declared. */
  readonly mustDeclare: boolean
  /** Letters that somebody has yet to send as physical ones. */
  readonly byPost?: readonly LetterByPost[]
  /** CVR numbers that Digital Post has been found not to reach. */
  readonly unreachable?: readonly string[]
  readonly documents: readonly AttachedDocument[]
  readonly decision?: Decision
  readonly deadlines: readonly Deadline[]
}

export interface AccessRequest {
  readonly what: string
  readonly requestedAt: Instant
  readonly due: CivilDate
  readonly overdue?: true
  /** Why it takes longer. */
  readonly postponed?: string
  readonly answer?: { readonly outcome: AccessOutcome; readonly text: string; readonly at: Instant }
}

export interface Hearing {
  readonly text: string
  readonly facts?: string
  readonly openedAt: Instant
  /** `seq` of the event, by which its letter is known. */
  readonly seq: number
  readonly due: CivilDate
  readonly answer?: string
  readonly closedAt?: Instant
  /** The party's requests for more time, and the office's answers to them. */
  readonly moreTime?: readonly { readonly reason: string; readonly until?: CivilDate }[]
  readonly extensions?: readonly { readonly reason: string; readonly due: CivilDate }[]
}

export interface Decision extends Draft {
  readonly decidedAt: Instant
  /** `seq` of the event, by which its letters are known. */
  readonly seq: number
  readonly recipients: readonly DecisionRecipient[]
  /** The latest of the recipients' complaint deadlines; absent until a letter has been available. */
  readonly complaintDue?: CivilDate
  readonly complaintGuidance?: ComplaintGuidance
  readonly consequence: Consequence
}

/** The application after one more event. */
export function evolve(state: ApplicationState | undefined, recorded: Recorded<ApplicationEvent>): ApplicationState {
  const after = evolved(state, recorded)
  return sendsLetters.includes(recorded.event.type) ? withLettersByPost(after, recorded.seq) : after
}

/** The events that send letters to all recipients. */
const sendsLetters: readonly string[] = ['information-requested', 'information-reminded', 'hearing-opened', 'decided'] satisfies readonly ApplicationEvent['type'][]

function evolved(state: ApplicationState | undefined, { event, at, by, seq }: Recorded<ApplicationEvent>): ApplicationState {
  if (event.type === 'submitted') return submitted(event, at)
  if (state === undefined) throw new Error(`An application cannot begin with ${event.type}`)
  switch (event.type) {
    case 'information-requested':
      return {
        ...state, status: 'awaiting-information', informationRequest: { missing: event.missing, round: 1, due: event.deadline.date, seq },
        deadlines: withDeadlines(state.deadlines, event.deadline),
      }
    case 'information-reminded':
      return {
        ...state, informationRequest: { missing: state.informationRequest?.missing ?? [], round: event.round, due: event.deadline.date, seq },
        deadlines: withDeadlines(state.deadlines, event.deadline),
      }
    case 'information-supplemented':
      return {
        ...(inReview(state) ? without(state, 'furtherRequest') : { ...without(state, 'informationRequest', 'completeAt'), status: 'received' }), content: { ...state.content, ...event.content }, missing: event.missing,
        identity: event.contact === undefined ? state.identity : { ...state.identity, contact: event.contact },
        ...(event.missing.length === 0 && !inReview(state) ? { completeAt: at } : {}),
        deadlines: withoutDeadlines(state.deadlines, deadlineKeys.information, deadlineKeys.furtherInformation),
      }
    case 'review-started':
      return {
        ...state, status: 'under-review', review: { caseId: event.reviewId, reviewers: event.reviewers.map(({ subject }) => subject) },
        completeAt: state.completeAt ?? at, expectedBy: event.clock.deadline.date, clock: event.clock,
        ...(event.explanation === undefined ? {} : { incompleteBecause: event.explanation }),
        deadlines: withDeadlines(state.deadlines, ...clockDeadlines(event.clock, at)),
      }
    case 'delay-announced':
      return { ...state, expectedBy: event.processing.date, deadlines: withDeadlines(state.deadlines, event.processing) }
    case 'recommendation-received':
      return { ...state, status: 'recommended', recommendations: event.recommendations, assessments: event.assessments }
    case 'hearing-opened':
      return {
        ...state, status: 'hearing', hearings: [...state.hearings, { text: event.text, ...(event.facts === undefined ? {} : { facts: event.facts }), openedAt: at, seq, due: event.deadline.date }],
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
      return { ...(state.allocatedTo?.subject === event.subject ? without(state, 'allocatedTo') : state), conflicted: [...state.conflicted, event.subject] }
    case 'decision-drafted':
      return { ...without(state, 'returned'), status: 'drafted', draft: event.draft, draftedAt: at, drafters: [...new Set([...state.drafters, event.drafter, ...standingBehind(by)])] }
    case 'draft-returned':
      return { ...state, status: 'recommended', returned: { reason: event.reason } }
    case 'decided':
      return {
        ...without(state, 'draft', 'draftedAt'), status: 'decided', deadlines: [],
        decision: {
          ...event.draft, decidedAt: at, seq, recipients: event.recipients, consequence: event.consequence,
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
    ...without(event, 'type'), status: 'received', submittedAt: at, ...(event.missing.length === 0 ? { completeAt: at } : {}),
    forwards: [], closedRequests: [], recommendations: [], assessments: [], hearings: [], drafters: [], conflicted: [], impartial: [], mustDeclare: event.mustDeclare === true, documents: [], deadlines: [],
  }
}

function afterHearing(state: ApplicationState, end: Pick<Hearing, 'answer' | 'closedAt'>): ApplicationState {
  return {
    ...state, status: 'recommended',
    hearings: state.hearings.map((hearing, n) => (n === state.hearings.length - 1 ? { ...hearing, ...end } : hearing)),
    deadlines: withoutHearing(state.deadlines, deadlineKeys.hearing),
  }
}
