import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import { addMillis } from '../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../case-deadline'
import type { CaseState, Deadline, Recorded } from '../procedure'
import { without } from '../without'
import { deadlineKeys } from './deadlines'
import type { ApprovalEvent } from './events'
import type { ApprovalOpening } from './opening'
import type { ApprovalStatus } from './statuses'

/** All that is known of an approval. `validFrom` and `validTo` are the present period's. */
export interface ApprovalState extends CaseState, ApprovalOpening {
  readonly status: ApprovalStatus
  /** First day of the first period: between the periods since then there is no gap. */
  readonly since: CivilDate
  /** Whether the first day has come. */
  readonly inForce: boolean
  readonly renewal?: { readonly applicationId: string; readonly timely: boolean }
  /** Last day it held, once it has ended; later than `validTo` when it was extended. */
  readonly endedOn?: CivilDate
  readonly deadlines: readonly Deadline[]
}

/** The approval after one more event. */
export function evolve(state: ApprovalState | undefined, { event, at }: Recorded<ApprovalEvent>): ApprovalState {
  if (event.type === 'granted') {
    return { ...without(event, 'type'), status: 'active', since: event.validFrom, inForce: event.validFrom <= civilDateAt(at) }
  }
  if (state === undefined) throw new Error(`An approval cannot begin with ${event.type}`)
  switch (event.type) {
    case 'took-effect':
      return { ...state, inForce: true, deadlines: withoutDeadlines(state.deadlines, deadlineKeys.start) }
    case 'reminded':
      return { ...state, deadlines: withoutDeadlines(state.deadlines, event.rule) }
    case 'renewal-filed':
      return {
        ...state, status: 'renewal-pending', renewal: { applicationId: event.applicationId, timely: event.timely },
        identity: { ...state.identity, contact: event.contact },
        deadlines: state.deadlines.filter(({ key }) => key === deadlineKeys.start || key === deadlineKeys.end),
      }
    case 'renewed':
      return { ...without(state, 'renewal'), ...without(event, 'type', 'contact'), status: 'active', identity: { ...state.identity, contact: event.contact } }
    case 'renewal-refused':
      return {
        ...without(state, 'renewal'),
        ...(event.end === undefined ? { status: 'active' } : { deadlines: withDeadlines(state.deadlines, event.end) }),
      }
    case 'renewal-withdrawn':
      return { ...without(state, 'renewal'), status: 'active', deadlines: event.deadlines }
    case 'extended':
      return { ...state, status: 'extended', deadlines: withoutDeadlines(state.deadlines, deadlineKeys.end) }
    case 'expired':
      return { ...state, status: 'expired', endedOn: civilDateAt(addMillis(at, -1)), deadlines: [] }
  }
}
