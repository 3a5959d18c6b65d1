import type { CivilDate } from '../calendar/civil-date'
import type { CaseState, Deadline } from '../process/procedure'
import type { AccessEnd } from './access-end'
import type { RequesterKind } from './requester'

/** A request for access to a case, as that case keeps it. What is asked for and how it is answered stands in the request's own case. */
export interface AskedAccess {
  readonly requestId: string
  readonly by: RequesterKind
  /** CVR number of the organisation that asked, in a case with several parties: each has a request and a time of its own. */
  readonly cvr?: string
  /** How it ended; absent while it is handled. */
  readonly end?: AccessEnd
  /** The last day of that organisation's time to use the answer, while that runs. */
  readonly readingUntil?: CivilDate
}

/** What a case has in its state to which access can be asked. */
export interface Accessed extends CaseState {
  /** Earliest first. Absent until there is one. */
  readonly accessRequests?: readonly AskedAccess[]
  /** The last day of the party's time to use an answer, while that runs; of the last of several. */
  readonly readingUntil?: CivilDate
  readonly deadlines: readonly Deadline[]
}

/** Whether the party still waits for an answer to a request for access (forvaltningsloven § 9 b); others' requests hold up nothing. */
export const isAccessOpen = ({ accessRequests = [] }: Pick<Accessed, 'accessRequests'>): boolean =>
  accessRequests.some(({ by, end }) => by === 'party' && end === undefined)

/** Whether this organisation waits for an answer, in a case with several parties. */
export const isAccessOpenOf = ({ accessRequests = [] }: Pick<Accessed, 'accessRequests'>, cvr: string): boolean =>
  accessRequests.some((asked) => asked.cvr === cvr && asked.end === undefined)

/** The case with more known of one of its requests. */
export const withAsked = <State extends Accessed>(
  state: State,
  requestId: string,
  change: (asked: AskedAccess) => AskedAccess,
): State => ({
  ...state,
  accessRequests: (state.accessRequests ?? []).map((one) => (one.requestId === requestId ? change(one) : one)),
})
