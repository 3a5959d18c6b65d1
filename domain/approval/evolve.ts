import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { withDeadlines, withoutDeadlines } from '../process/case-deadline'
import type { Recorded } from '../process/procedure'
import { without } from '../process/without'
import { conditionEnd, conditionKey, openConditions } from './conditions'
import { deadlineKeys, withoutRungs, withPeriod } from './deadlines'
import type { ApprovalEvent } from './events'
import { evolveLife } from './evolve-life'
import { noticeOf } from './notices'
import { over } from './over'
import type { ApprovalState } from './state'
import type { ApprovalStatus } from './statuses'

/** How many e-mails are remembered: a bounce comes within days. */
const mostNotices = 5

/** The approval after one more event. */
export function evolve(state: ApprovalState | undefined, recorded: Recorded<ApprovalEvent>): ApprovalState {
  const after = step(state, recorded)
  const message = noticeOf(after, recorded)
  return message === undefined
    ? after
    : { ...after, notices: [...after.notices, { seq: recorded.seq, message }].slice(-mostNotices) }
}

function step(state: ApprovalState | undefined, { event, at, by, seq }: Recorded<ApprovalEvent>): ApprovalState {
  if (event.type === 'granted') return granted(event, at)
  if (state === undefined) throw new Error(`An approval cannot begin with ${event.type}`)
  switch (event.type) {
    case 'took-effect':
      return { ...state, inForce: true, deadlines: withoutDeadlines(state.deadlines, deadlineKeys.start) }
    case 'reminded':
      return { ...state, deadlines: withoutDeadlines(state.deadlines, event.rule) }
    case 'renewal-filed':
      return {
        ...state,
        status: 'renewal-pending',
        renewal: { applicationId: event.applicationId, timely: event.timely },
        identity: { ...state.identity, contact: event.contact },
        deadlines: withoutRungs(state.deadlines),
      }
    case 'renewed': {
      const {
        applicationId,
        validFrom,
        validTo,
        descriptionVersion,
        offerName,
        details,
        decidedBy,
        conflicted,
        contact,
      } = event
      const conditions = openConditions(event.conditions)
      const kept = state.deadlines.filter(({ key }) => !key.startsWith(conditionKey))
      return {
        ...without(state, 'renewal', 'interim', 'interimTo', 'endedOn'),
        applicationId,
        validFrom,
        validTo,
        descriptionVersion,
        offerName,
        conditions,
        details: details ?? state.details,
        decidedBy: [...new Set([...state.decidedBy, ...(decidedBy ?? [])])],
        conflicted: [...new Set([...state.conflicted, ...(conflicted ?? [])])],
        status: 'active',
        identity: { ...state.identity, contact },
        deadlines: withDeadlines(withPeriod(kept, event.deadlines), ...conditions.map(conditionEnd)),
      }
    }
    case 'renewal-refused':
      return {
        ...without(state, 'renewal', 'interim'),
        ...(event.end === undefined
          ? { status: afterRenewal(state) }
          : { deadlines: withDeadlines(state.deadlines, event.end) }),
      }
    case 'renewal-withdrawn': {
      const status = afterRenewal(state)
      const freed = { ...without(state, 'renewal', 'interim', 'interimTo'), status }
      return status === 'active' ? { ...freed, deadlines: withPeriod(state.deadlines, event.deadlines) } : freed
    }
    case 'extended':
      return { ...state, status: 'extended', deadlines: withoutDeadlines(state.deadlines, deadlineKeys.end) }
    case 'expired':
      return without(over(state, 'expired', at), 'renewal')
    case 'ran-out':
      return over(state, 'expired-pending', at)
    default:
      return evolveLife(state, event, { at, by, seq })
  }
}

function granted(event: Extract<ApprovalEvent, { type: 'granted' }>, at: Instant): ApprovalState {
  const conditions = openConditions(event.conditions)
  return {
    ...without(event, 'type'),
    status: 'active',
    since: event.validFrom,
    inForce: event.validFrom <= civilDateAt(at),
    conditions,
    details: event.details ?? {},
    decidedBy: event.decidedBy ?? [],
    conflicted: event.conflicted ?? [],
    changes: [],
    documents: [],
    notices: [],
    bounces: [],
    deadlines: withDeadlines(event.deadlines, ...conditions.map(conditionEnd)),
  }
}

/** What it is when nothing is to be waited for any longer: over if it was over already, otherwise in force to its last day. */
const afterRenewal = ({ status }: ApprovalState): ApprovalStatus =>
  status === 'expired-pending' ? 'expired' : status === 'lapsed' ? 'lapsed' : 'active'
