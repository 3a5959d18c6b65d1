import type { SpecialeId } from '../catalogue/specialer'
import type { Supplier } from '../obligation/opening'
import type { Recipient } from '../process/effect'

/** What a request for advice begins with. Nothing of it is about who a citizen is. */
export interface AdviceOpening {
  readonly obligationId: string
  /** Code of the contracting authority. */
  readonly office: string
  readonly supplier: Supplier
  readonly specialeId: SpecialeId
  readonly municipality: { readonly code: string; readonly name: string }
  readonly contact: Recipient
  readonly topic: string
  readonly question: string
  /** The contract's time to answer, in working days; the rule's when absent. */
  readonly answerDays?: number
}
