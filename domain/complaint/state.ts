import type { Accessed } from '../access/accessed'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { AttachedDocument } from '../document/attached-document'
import type { PostalAddress } from '../address/postal-address'
import type { DeliveryState } from '../delivery/delivery-state'
import type { Deadline } from '../process/procedure'
import type { CompleteBundle } from '../process/effect'
import type { DecisionChange } from '../remedy/change-fields'
import type { AppealOutcome } from '../remedy/complaint-end'
import type { StayingBody } from '../remedy/complained-decision'
import type { FileEntry } from '../remedy/file-entry'
import type { ComplaintOpening } from './opening'
import type { Reassessment } from './reassessment/reassessment'
import type { ComplaintStatus } from './statuses'

/** A later complaint of the same party over the same decision. */
export interface JoinedComplaint {
  readonly receivedOn: CivilDate
  readonly text?: string
  readonly at: Instant
}

/** A stay as it is drafted, until it is signed. */
export interface StayDraft {
  readonly grant: boolean
  readonly reason: string
  readonly drafters: readonly string[]
}

/** What the appeals body has decided. */
export interface AppealResult {
  readonly outcome: AppealOutcome
  readonly decidedOn: CivilDate
  readonly reference?: string
  readonly summary: string
  readonly change?: DecisionChange
}

/** All that is known of a complaint. */
export interface ComplaintState extends DeliveryState, Accessed, Omit<ComplaintOpening, 'byPost'> {
  readonly status: ComplaintStatus
  readonly openedAt: Instant
  /** The complainant has no Digital Post: letters go there by post, where an address is known. */
  readonly exempt?: true
  readonly address?: PostalAddress
  readonly joined: readonly JoinedComplaint[]
  /** It counted as late until the decision's letter turned out not to have come. */
  readonly foundInTime?: true
  /** How it was found out whether it is in time, where that was unclear. */
  readonly timelinessNote?: string
  /** Who reassesses: named by the office, and nobody who took part in the decision. */
  readonly reassessor?: { readonly subject: string; readonly name: string }
  /** Nobody at the office is left who took no part: the head finds somebody. */
  readonly nobodyLeft?: { readonly reason: string }
  readonly reassessment?: Reassessment
  /** `seq` of the event that sent the letter on what was granted in part. */
  readonly toldSeq?: number
  /** The time for the reassessment passed without one. */
  readonly overdue?: true
  /** What the office has to say to the appeals body, which alone is told. */
  readonly remarks?: string
  /** The file as it is, or was, forwarded. */
  readonly file?: readonly FileEntry[]
  /** The bundle that is being made of it. */
  readonly gathering?: string
  /** The bundle as it was forwarded. */
  readonly bundle?: CompleteBundle
  readonly forwardedAt?: Instant
  /** The appeals body looks past that it was late. */
  readonly admitted?: true
  readonly stayDraft?: StayDraft
  readonly stay?: { readonly granted: boolean; readonly by: StayingBody; readonly reason: string; readonly at: Instant }
  readonly result?: AppealResult
  readonly documents: readonly AttachedDocument[]
  readonly deadlines: readonly Deadline[]
}
