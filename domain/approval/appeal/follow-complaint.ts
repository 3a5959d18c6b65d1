import { civilDateAt } from '../../calendar/copenhagen'
import type { Circumstances } from '../../process/procedure'
import { isHeldUp } from '../../remedy/complained-decision'
import { takesAway, type ComplaintEnd } from '../../remedy/complaint-end'
import type { Settlement } from '../../remedy/decided-case'
import type { ConditionEvent } from '../conditions/events'
import { interimEnd } from '../interim/interim-end'
import type { InterimEvent } from '../interim/events'
import type { LapseEvent } from '../lapse/events'
import { lapseTakenAway } from '../lapse/on-complaint'
import type { PeriodEvent } from '../period/events'
import type { ApprovalState } from '../state'
import { isLiving } from '../statuses'
import type { UseEvent } from '../use/events'

/** What can follow in an approval from a complaint over one of its own decisions. */
export type FollowedComplaint = LapseEvent | InterimEvent | UseEvent | PeriodEvent | ConditionEvent

/**
 * What follows in the approval when a complaint over its lapse or its interim extension has ended, or has changed it. What has been
 * overtaken meanwhile, by a renewal or the approval's end, changes no more.
 */
export function followComplaint(
  state: ApprovalState,
  { complaintId, end, change }: Settlement,
  { at }: Circumstances,
): readonly FollowedComplaint[] {
  const complaint = state.complaints?.find((one) => one.complaintId === complaintId)
  if (complaint?.kind === 'lapse' && complaint.decision === state.lapse?.seq && end !== undefined)
    return followedByLapse(state, complaintId, end, at)
  if (complaint?.kind === 'interim-extension' && complaint.decision === state.interimDecision?.seq) {
    if (!isLiving(state) || state.interimTo === undefined || state.status !== 'renewal-pending') return []
    const until = change?.validTo
    if (until !== undefined && until > civilDateAt(at))
      return [{ type: 'interim-changed', complaintId, until, end: interimEnd(until) }]
    return end !== undefined && takesAway(end) ? [{ type: 'interim-sent-back', complaintId }] : []
  }
  return []
}

function followedByLapse(
  state: ApprovalState,
  complaintId: string,
  end: ComplaintEnd,
  at: string,
): readonly FollowedComplaint[] {
  if (takesAway(end)) return lapseTakenAway(state, complaintId, end, at)
  const runs = state.deadlines.some(({ command }) => command === 'finaliseLapse')
  const isFinal = state.status === 'lapsed' && state.lapse?.complaintDue !== undefined && !runs
  return isFinal && !isHeldUp(state, state.lapse) ? [{ type: 'lapse-final', complaintId }] : []
}
