import type { CivilDate } from '../calendar/civil-date'
import type { Outcome } from './outcomes'

/** A decision as it is prepared and then signed. */
export interface Draft {
  readonly outcome: Outcome
  readonly reasons?: Reasons
  readonly conditions: readonly { readonly text: string; readonly due: CivilDate }[]
  /** First and last day of the approval; when absent they follow from the day of the decision. */
  readonly validFrom?: CivilDate
  readonly validTo?: CivilDate
  /** Why no hearing was held, and by which exception (forvaltningsloven § 19, stk. 2). */
  readonly hearingWaiver?: { readonly legalGround: string; readonly reason: string }
}

/** The parts that forvaltningsloven § 24 asks of reasons. */
export interface Reasons {
  readonly legalBasis: readonly string[]
  readonly mainConsiderations: string
  readonly facts: string
}
