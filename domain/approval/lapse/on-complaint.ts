import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { without } from '../../process/without'
import { complaintEnds, type ComplaintEnd } from '../../remedy/complaint-end'
import type { ConditionEvent } from '../conditions/events'
import type { PeriodEvent } from '../period/events'
import type { ApprovalState } from '../state'
import type { UseEvent } from '../use/events'
import { ofDisuse, silenceDeadlines } from '../use/silence'
import type { LapseEvent } from './events'
import { unlapsed } from './held'
import type { LapseGround } from './lapse-ground'
import { standsAgain } from './stands-again'

/**
 * The approval when a complaint has taken its lapse away. What was stated of disuse does not hold: use is asked about anew. Sent
 * back, what the lapse followed from is for the authority to find out.
 */
export function foundOnComplaint(
  stood: ApprovalState,
  ground: LapseGround | undefined,
  end: ComplaintEnd,
): ApprovalState {
  if (ground === 'unused')
    return { ...without(stood, 'outOfUse', 'useUnknown'), ...(end === 'remitted' ? { useUnknown: true } : {}) }
  return { ...stood, ...(end === 'remitted' ? { sentBack: 'lapse' } : {}) }
}

/**
 * A complaint has taken the lapse away: the approval has held all the time. One whose period has passed meanwhile ends on its own
 * day after all.
 */
export function lapseTakenAway(
  state: ApprovalState,
  complaintId: string,
  end: ComplaintEnd,
  at: Instant,
): readonly (LapseEvent | UseEvent | PeriodEvent | ConditionEvent)[] {
  const ground = state.lapse?.ground
  const stood = unlapsed(state, at)
  const found = foundOnComplaint(stood, ground, end)
  const ofUse =
    ground !== 'unused'
      ? ofDisuse(stood.deadlines)
      : end === 'remitted'
        ? []
        : silenceDeadlines(state.ruleSet, civilDateAt(at), at)
  return standsAgain(state, { stood, use: found, ofUse }, at, {
    reason: complaintEnds[end],
    onComplaint: { complaintId, end },
  })
}
