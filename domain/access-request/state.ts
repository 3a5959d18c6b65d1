import type { AccessOutcome } from '../access/access-end'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { DeliveryState } from '../delivery/delivery-state'
import type { Deadline } from '../process/procedure'
import type { ComplaintOver } from '../remedy/complained-decision'
import type { AnswerDraft } from './answer/answer-draft'
import type { DraftRelease, ReleasedFile } from './answer/release'
import type { AccessOpening } from './opening'
import type { AccessRequestStatus } from './statuses'

/** Who signed an answer. */
export interface AnswerSigner {
  readonly subject: string
  readonly name: string
}

/** The answer as it was given. */
export interface AccessAnswer {
  readonly outcome: AccessOutcome
  /** `seq` of its event: a refusal can be complained of. */
  readonly seq: number
  readonly at: Instant
  readonly signer: AnswerSigner
  /** Last day of a complaint over it; absent where no time runs, where nothing was withheld, and until its letter by post has come. */
  readonly complaintDue?: CivilDate
  /** Where its copies lie. */
  readonly releaseId?: string
  /** The one list of what was released: letter, preview, files and archive are made from it. */
  readonly files: readonly ReleasedFile[]
}

/** All that is known of a request for access. */
export interface AccessRequestState extends DeliveryState, AccessOpening {
  readonly status: AccessRequestStatus
  readonly openedAt: Instant
  /** The last day for the answer. */
  readonly due: CivilDate
  /** It has passed without one. */
  readonly overdue?: true
  /** Why it takes longer. */
  readonly postponed?: string
  readonly draft?: AnswerDraft
  readonly returned?: { readonly reason: string }
  /** Everyone who has drafted: none of them signs what withholds anything (I5). */
  readonly drafters: readonly string[]
  /** The copies that the draft needs; absent where it needs none. */
  readonly release?: DraftRelease
  readonly answer?: AccessAnswer
  /** Answers that a complaint has taken away, earliest first. */
  readonly annulled?: readonly AccessAnswer[]
  /** What is to be done after a complaint, in the words of whoever decided it. */
  readonly instruction?: string
  readonly complaints?: readonly ComplaintOver[]
  readonly deadlines: readonly Deadline[]
}
