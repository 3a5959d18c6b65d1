import type { CivilDate } from '../../calendar/civil-date'
import type { Signer } from '../../letter/letter-frame'
import type { Judgement } from '../../review/assessment/judgements'
import type { Outcome } from './outcomes'

/** A criterion with its judgement, as the decision letter has it. */
export interface JudgedCriterion {
  readonly criterionId: string
  readonly fulfilled: Judgement
  readonly text: string
}

/** The signature under a decision: who and on which day. */
export interface Signature {
  readonly signer: Signer
  readonly date: CivilDate
}

/** A decision as it is prepared and then signed. */
export interface Draft {
  readonly outcome: Outcome
  readonly reasons?: Reasons
  /** What is granted and what is not, where the outcome does not tell. */
  readonly scope?: string
  /** What a partial approval covers, as the register shows it; absent of any other outcome, which is as applied for. */
  readonly granted?: Granted
  readonly conditions: readonly { readonly text: string; readonly due: CivilDate; readonly fulfilledBy?: string }[]
  /** The drafter's judgement of a criterion where it differs from the review's, or the review gave none. */
  readonly criteria?: readonly JudgedCriterion[]
  /** What the party's remarks in the hearing changed, or why they changed nothing. */
  readonly hearingWeighed?: string
  readonly attachments?: readonly string[]
  /** First and last day of the approval; when absent they follow from the day of the decision. */
  readonly validFrom?: CivilDate
  readonly validTo?: CivilDate
  /** Why no hearing was held, and by which exception (forvaltningsloven § 19, stk. 2). */
  readonly hearingWaiver?: { readonly legalGround: string; readonly reason: string }
}

/** The target group and the number of places that are granted in part. */
export interface Granted {
  readonly targetGroup: string
  readonly places: number
}

/** The parts that forvaltningsloven § 24 asks of reasons. */
export interface Reasons {
  readonly legalBasis: readonly string[]
  readonly mainConsiderations: string
  readonly facts: string
}
