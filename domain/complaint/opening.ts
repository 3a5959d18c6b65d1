import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { ReceivedComplaint } from '../remedy/complaint-received'
import type { DecidedParty } from '../remedy/decided-case'
import type { DecisionKind } from '../remedy/decision-kinds'
import type { Timeliness } from '../remedy/timeliness'

/** What a complaint begins with: what the decided case knew when it was received. */
export interface ComplaintOpening extends Omit<DecidedParty, 'caseNumber'>, Omit<ReceivedComplaint, 'over'> {
  readonly decidedCaseId: string
  /** The decided case's number: letters name it. */
  readonly decidedCaseNumber: string
  readonly kind: DecisionKind
  /** `seq` of the decision in its case. */
  readonly decision: number
  readonly decidedAt: Instant
  /** Subjects who drafted or signed it. */
  readonly tookPart: readonly string[]
  readonly receivedOn: CivilDate
  readonly timeliness: Timeliness
}
