import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { DeadlineLedger } from '../calendar/ledger'
import type { DocumentAttached } from '../document/attached-document'
import type { DocumentInfected } from '../document/infection'
import type { Deadline } from '../process/procedure'
import type { JurisdictionStep } from '../catalogue/jurisdiction'
import type { Interests } from '../review/team/find-conflicts'
import type { Recommendation } from '../review/assessment/recommendations'
import type { ApplicationContent } from './content-fields'
import type { DecisionEvent } from './decision-events'
import type { Draft, JudgedCriterion, Signature } from './draft'
import type { ApplicationIdentity, Contact } from './identity-fields'
import type { MissingItem } from './missing-information'
import type { ProcessingEvent } from './processing-events'
import type { Recipient } from './recipient'

/** The approval that an application asks to renew. */
export interface RenewalOf {
  readonly approvalId: string
  /** Filed before the cut-off: the approval lasts until the application is decided, even past its end. */
  readonly timely: boolean
  /** Last day of the period that is to be renewed. */
  readonly validTo: CivilDate
  /** First instant at which the approval is over, where its last day does not tell: extended in the interim, or over before it. */
  readonly livesUntil?: Instant
  /** Subjects who drafted and signed the approval: none of them may review its renewal (I4). */
  readonly decidedBy?: readonly string[]
}

/** A reviewer as the office appoints them. The address is needed to tell them of the task. */
export interface AppointedReviewer {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly interests?: Interests
}

/** What a decision does to an approval. */
export type Consequence =
  | {
      readonly kind: 'open-approval' | 'renew-approval'
      readonly approvalId: string
      readonly validFrom: CivilDate
      readonly validTo: CivilDate
    }
  | { readonly kind: 'refuse-renewal'; readonly approvalId: string }
  | { readonly kind: 'none' }

/** Guidance on complaint, as it stands in the decision (forvaltningsloven § 25). */
export interface ComplaintGuidance {
  readonly body: string
  readonly due: CivilDate
  readonly text: string
}

export interface Submitted {
  readonly type: 'submitted'
  readonly caseId: string
  readonly caseNumber: string
  readonly ruleSet: string
  readonly kind: 'new' | 'renewal'
  readonly renewalOf?: RenewalOf
  readonly identity: ApplicationIdentity
  readonly specialeId: string
  readonly descriptionVersion: string
  readonly office: string
  /** Why that office is competent. */
  readonly jurisdiction: { readonly step: JurisdictionStep; readonly explanation: string }
  readonly content: ApplicationContent
  readonly missing: readonly MissingItem[]
  /** The office's people declare impartiality before they handle it; absent from what was handed in before they had to. */
  readonly mustDeclare?: true
}

export interface Decided {
  readonly type: 'decided'
  readonly draft: Draft
  readonly drafters: readonly string[]
  readonly signature: Signature
  /** Who gets the decision, and how. */
  readonly recipients: readonly Recipient[]
  readonly complaintGuidance?: ComplaintGuidance
  readonly consequence: Consequence
}

/** What can happen in an application, as the journal keeps it. */
export type ApplicationEvent =
  | Submitted
  | { readonly type: 'information-requested'; readonly missing: readonly string[]; readonly deadline: Deadline }
  | {
      readonly type: 'information-supplemented'
      readonly content: ApplicationContent
      readonly contact?: Contact
      readonly missing: readonly MissingItem[]
    }
  | { readonly type: 'information-reminded'; readonly round: number; readonly deadline: Deadline }
  | { readonly type: 'abandoned'; readonly reason: string }
  | {
      readonly type: 'review-started'
      readonly reviewId: string
      readonly reviewers: readonly AppointedReviewer[]
      readonly soleReviewerBecause?: string
      readonly simplifiedBecause?: string
      readonly explanation?: string
      readonly clock: DeadlineLedger
    }
  | { readonly type: 'delay-announced'; readonly processing: Deadline }
  | {
      readonly type: 'recommendation-received'
      readonly recommendations: readonly Recommendation[]
      readonly assessments: readonly JudgedCriterion[]
    }
  | {
      readonly type: 'hearing-opened'
      readonly text: string
      readonly facts?: string
      readonly deadline: Deadline
      readonly reminder?: Deadline
    }
  | { readonly type: 'hearing-reminded'; readonly due: CivilDate }
  | { readonly type: 'hearing-answered'; readonly answer: string }
  | { readonly type: 'hearing-closed' }
  | { readonly type: 'impartiality-declared'; readonly subject: string }
  | { readonly type: 'conflict-declared'; readonly subject: string; readonly reason: string }
  | { readonly type: 'decision-drafted'; readonly draft: Draft; readonly drafter: string }
  | { readonly type: 'draft-returned'; readonly reason: string }
  | Decided
  | DecisionEvent
  | ProcessingEvent
  | DocumentAttached
  | DocumentInfected
  | { readonly type: 'finalised' }
  | { readonly type: 'withdrawn'; readonly reason?: string }
