import type { ComplaintGuidance, DecisionRecipient } from '../../application/decision/decision'
import type { Reasons } from '../../application/decision/draft'
import type { RevokedPart } from '../../approval/revocation/revoked-part'
import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import type { ComplaintEnd } from '../../remedy/complaint-end'

/** A criterion that is no longer fulfilled, and why. */
interface LapsedCriterion {
  readonly criterionId: string
  readonly text: string
}

/** A decision to withdraw the approval as it is prepared and then signed. */
export interface RevocationDraft {
  /** What is withdrawn, where the rest of the approval stands. */
  readonly part?: RevokedPart
  readonly criteria?: readonly LapsedCriterion[]
  readonly reasons: Reasons
  /** What the party's remarks in the hearing changed, or why they changed nothing. */
  readonly hearingWeighed?: string
  /** Why no hearing was held, and by which exception (forvaltningsloven § 19, stk. 2). */
  readonly hearingWaiver?: { readonly legalGround: string; readonly reason: string }
  /** It has no effect before this day, though nobody can complain any longer: citizens move out first. */
  readonly effectiveFrom?: CivilDate
  /** What becomes of the citizens: which municipalities are told, and what the plan is. */
  readonly citizens?: string
}

/** A decision that has been made. */
export interface RevocationDecision extends RevocationDraft {
  readonly decidedAt: Instant
  /** `seq` of the event, by which its letters are known. */
  readonly seq: number
  /** Subjects who drafted and signed it. */
  readonly decidedBy: readonly string[]
  readonly recipients: readonly DecisionRecipient[]
  readonly complaintGuidance: ComplaintGuidance
  /** What it says since a complaint changed it. */
  readonly changed?: { readonly complaintId: string; readonly text: string; readonly at: Instant }
}

/** A decision that a complaint has taken away, with how. It stays readable, and binds nobody. */
export interface AnnulledRevocation {
  readonly decision: RevocationDecision
  readonly complaintId: string
  readonly end: ComplaintEnd
  readonly at: Instant
}
