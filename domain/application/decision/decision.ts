import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import type { Recipient } from '../../delivery/recipient'
import type { ComplaintEnd } from '../../remedy/complaint-end'
import type { Draft } from './draft'

/** Guidance on complaint, as it stands in the decision (forvaltningsloven § 25). */
export interface ComplaintGuidance {
  readonly body: string
  readonly due: CivilDate
  readonly text: string
}

/** What a decision does to an approval. */
export type Consequence =
  | {
      readonly kind: 'open-approval' | 'renew-approval'
      readonly approvalId: string
      readonly validFrom: CivilDate
      readonly validTo: CivilDate
    }
  /** The approval that an earlier decision in this case gave goes on by the new one's terms. */
  | {
      readonly kind: 'amend-approval'
      readonly approvalId: string
      readonly validFrom: CivilDate
      readonly validTo: CivilDate
    }
  | { readonly kind: 'refuse-renewal'; readonly approvalId: string }
  | { readonly kind: 'none' }

/** A recipient of the decision, with its own date of availability and its own complaint deadline. */
export interface DecisionRecipient extends Omit<Recipient, 'address'> {
  /** The day on which the letter was available, or was served by post. */
  readonly availableOn?: CivilDate
  /** How the day of service is known, where Digital Post does not tell it. */
  readonly servedNote?: string
  readonly complaintDue?: CivilDate
  /** The complaint deadline has passed. */
  readonly over?: true
}

/** A decision that has been made. */
export interface Decision extends Draft {
  readonly decidedAt: Instant
  /** `seq` of the event, by which its letters are known. */
  readonly seq: number
  /** Subjects who drafted and signed it; not known of decisions of before complaints were handled here. */
  readonly decidedBy?: readonly string[]
  readonly recipients: readonly DecisionRecipient[]
  /** The latest of the recipients' complaint deadlines; absent until a letter has been available. */
  readonly complaintDue?: CivilDate
  readonly complaintGuidance?: ComplaintGuidance
  readonly consequence: Consequence
  /** What it says since a complaint changed it. */
  readonly changed?: { readonly complaintId: string; readonly text: string; readonly at: Instant }
}

/** A decision that a complaint has taken away, with how. It stays readable, and binds nobody. */
export interface AnnulledDecision {
  readonly decision: Decision
  readonly complaintId: string
  readonly end: ComplaintEnd
  readonly at: Instant
}
