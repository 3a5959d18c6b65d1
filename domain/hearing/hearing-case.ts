import type { CivilDate } from '../calendar/civil-date'
import type { DeliveryState } from '../delivery/delivery-state'
import type { Recipient } from '../delivery/recipient'
import type { MailMessage } from '../mail/mail-message'
import type { Effect } from '../process/effect'
import type { Deadline, Recorded } from '../process/procedure'
import type { Task } from '../process/task'
import type { Hearing } from './hearing'

/** What a case in which the party is heard has in its state. */
export interface HeardState extends DeliveryState {
  readonly hearings: readonly Hearing[]
  /** The last day of the party's time to use the access that it got, while that runs. */
  readonly readingUntil?: CivilDate
}

/** What a hearing waits for: the answer to a request for access, unless the whole case is parked. */
export interface Holding {
  readonly parked?: true
}

/** The event of a hearing that begins, as its letter is written from it. */
export type OpenedHearing = Recorded<{ readonly text: string; readonly facts?: string; readonly deadline?: Deadline }>

/**
 * What a process in which the party is heard before a decision tells of itself. How a hearing goes is the same for every
 * process (`hearingStage`), and so is its status: `hearing`.
 */
export interface HearingRules<State extends HeardState> {
  /** The status from which the party is heard, and in which the hearing leaves the case. */
  readonly around: string
  /**
   * Why a hearing does not end for now: the party waits for access to its case, or the whole case is parked. Undefined when it
   * does.
   */
  heldBy(state: State): Holding | undefined
  /** Other statuses in which an answer is refused as too late. */
  readonly later: readonly string[]
  recipientsOf(state: State): readonly Recipient[]
  /** What a hearing sets in motion: its letters, one for each recipient, and what else is told of it. */
  followedBy(state: State, opened: OpenedHearing): readonly Effect[]
  /** The e-mail that tells the party of it; without a day while its letter is on its way by post. */
  openedMail(state: State, due: CivilDate | undefined): MailMessage
  aboutOf(state: State): { readonly caseId: string; readonly caseNumber: string; readonly about: string }
  mailToParty(state: State, message: MailMessage): readonly Effect[]
  mailToOffice(state: State, message: MailMessage): Effect
  task(state: State, key: string, title: string, command: string, deadlineKey: string): Task
}
