import type { FileToRelease, HeldBack } from '../access/file-to-release'
import type { ReceivedAccess } from '../access/events'
import type { DecidedParty } from '../remedy/decided-case'

/** What a request for access begins with: what the case knew, to which access is asked, when it was received. */
export interface AccessOpening extends ReceivedAccess {
  /** The party of that case, who need not be the one that asks. */
  readonly party: Pick<DecidedParty, 'offerName' | 'cvr' | 'pNumber' | 'contact' | 'representative' | 'byPost'>
  readonly office: string
  readonly specialfunktionId: string
  /** Subjects who are partial in that case. */
  readonly conflicted: readonly string[]
  /** Subjects who have declared there that they are impartial. */
  readonly impartial: readonly string[]
  readonly accessedCaseId: string
  readonly accessedCaseNumber: string
  /** Its documents and letters on the day on which access was asked, earliest first. */
  readonly file: readonly FileToRelease[]
  /** What was kept from everybody on that day, in words that tell nothing of it. Absent: nothing. */
  readonly heldBack?: readonly HeldBack[]
}
