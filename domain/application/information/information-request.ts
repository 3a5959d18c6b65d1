import type { CivilDate } from '../../calendar/civil-date'

/** What was asked for before the review; the application waits for it. */
export interface InformationRequest {
  readonly missing: readonly string[]
  /** 1, and one more for each reminder. */
  readonly round: number
  /** Absent while its letter is on its way by post: the deadline begins when that has come. */
  readonly due?: CivilDate
  /** Its last day came while the party waited for access; nothing is shelved before the answer. */
  readonly held?: true
  /** `seq` of the event, by which its letter is known. */
  readonly seq: number
  /** Something has come, but not all of it: whether it is enough the office can say. */
  readonly partly?: true
}

/** What was asked for while the review is on, until it has come or the request is closed. */
export interface FurtherRequest {
  readonly missing: readonly string[]
  /** Absent while its letter is on its way by post. */
  readonly due?: CivilDate
  /** `seq` of the event, by which its letter is known; absent where none was sent. */
  readonly seq?: number
  readonly overdue?: true
}

/** A request that was closed without an answer, and why the case can be decided all the same. */
export interface ClosedRequest {
  readonly missing: readonly string[]
  readonly explanation: string
}
