import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { DeadlineLedger } from '../calendar/ledger'
import type { AttachedDocument } from '../document/attached-document'
import type { CaseState, Deadline } from '../process/procedure'
import type { Recommendation } from '../review/assessment/recommendations'
import type { ApplicationContent } from './content-fields'
import type { Draft, JudgedCriterion } from './draft'
import type { ComplaintGuidance, Consequence, RenewalOf, Submitted } from './events'
import type { ApplicationIdentity } from './identity-fields'
import type { MissingItem } from './missing-information'
import type { AccessOutcome, AllocatedCaseworker, Representative } from './processing-events'
import type { DecisionRecipient, LetterByPost } from './recipient'
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
  readonly forwards: readonly {
    readonly from: string
    readonly to: string
    readonly at: Instant
    readonly reason: string
  }[]
  readonly content: ApplicationContent
  readonly submittedAt: Instant
  /** When the last missing piece came; absent while something is missing. */
  readonly completeAt?: Instant
  readonly missing: readonly MissingItem[]
  readonly informationRequest?: {
    readonly missing: readonly string[]
    readonly round: number
    readonly due: CivilDate
    readonly seq: number
  }
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
