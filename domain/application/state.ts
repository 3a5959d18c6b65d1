import type { Accessed } from '../access/accessed'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { DeadlineLedger } from '../calendar/ledger'
import type { AttachedDocument } from '../document/attached-document'
import type { Recipient } from '../process/effect'
import type { DeliveryState } from '../delivery/delivery-state'
import type { Deadline } from '../process/procedure'
import type { ComplaintOver } from '../remedy/complained-decision'
import type { Recommendation } from '../review/assessment/recommendations'
import type { EarlierAccess } from './access/earlier-access'
import type { AnnulledDecision, Decision } from './decision/decision'
import type { Draft, JudgedCriterion } from './decision/draft'
import type { ApplicationContent } from './form/content-fields'
import type { ApplicationIdentity } from './form/identity-fields'
import type { Competence } from './form/jurisdiction-fields'
import type { MissingItem } from './form/missing-information'
import type { AllocatedCaseworker } from './handlers/caseworker'
import type { Hearing } from '../hearing/hearing'
import type { ClosedRequest, FurtherRequest, InformationRequest } from './information/information-request'
import type { Clash } from './intake/clash'
import type { RenewalOf } from './intake/renewal'
import type { Parked } from './parking/parked'
import type { Representative } from '../representation/representative'
import type { ApplicationStatus } from './statuses'

/** All that is known of an application. */
export interface ApplicationState extends DeliveryState, Accessed {
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
  readonly jurisdiction: Competence
  readonly forwards: readonly {
    readonly from: string
    readonly to: string
    readonly at: Instant
    readonly reason: string
  }[]
  readonly content: ApplicationContent
  readonly submittedAt: Instant
  /** The first instant at which nothing was missing; it stays, whatever is sent in later. Absent until then. */
  readonly completeAt?: Instant
  readonly missing: readonly MissingItem[]
  readonly informationRequest?: InformationRequest
  readonly furtherRequest?: FurtherRequest
  /**
   * The event that shelved it last, and what was due then: it goes on when what it was asked for has never come to it. It stays known, so
   * that nobody sends the letter of that.
   */
  readonly shelved?: { readonly seq: number; readonly deadlines: readonly Deadline[] }
  readonly closedRequests: readonly ClosedRequest[]
  /** Charged, and paid on that day; the processing time does not begin before. Whole kroner. */
  readonly fee?: { readonly amount: number; readonly chargedOn: CivilDate; readonly paidOn?: CivilDate }
  /** The processing time with everything that has happened to it, from the day on which the application was complete and paid. */
  readonly clock?: DeadlineLedger
  readonly representative?: Representative
  /** The party's last request for access of before requests were cases of their own. */
  readonly access?: EarlierAccess
  readonly incompleteBecause?: string
  /** `team`: who had handed it in, with their addresses. */
  readonly review?: {
    readonly caseId: string
    readonly reviewers: readonly string[]
    readonly team?: readonly Recipient[]
  }
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
  /** A renewal that waits for a case about withdrawing the approval, or was closed with it. */
  readonly parked?: Parked
  /** Nobody of the office handles it without having declared. */
  readonly mustDeclare: boolean
  /**
   * Clocks go by facts: complete, paid, and what was asked for given; whatever anybody clicks later. Absent while a run of
   * the case goes on that began before they did.
   */
  readonly clocksByFact?: true
  /** Cases of other providers about the same place and function; the party is told of none. */
  readonly clashes?: readonly Clash[]
  readonly documents: readonly AttachedDocument[]
  readonly decision?: Decision
  /** Decisions that complaints have taken away, earliest first; absent where none has. */
  readonly annulled?: readonly AnnulledDecision[]
  /** Complaints over decisions of this case, earliest first. */
  readonly complaints?: readonly ComplaintOver[]
  readonly deadlines: readonly Deadline[]
}
