import type { Instant } from '../../calendar/instant'
import type { ConditionEvent } from '../conditions/events'
import { conditionsRemindedLate } from '../conditions/reminded-late'
import { unrevoked } from '../lapse/held'
import { passedEnd } from '../lapse/stands-again'
import { rungsOf } from '../period/deadlines'
import type { PeriodEvent } from '../period/events'
import { remindedLate } from '../period/reminded-late'
import type { ApprovalState } from '../state'
import type { RevocationEvent } from './events'

/** What can happen when something stands again that was withdrawn. */
export type Reinstating = RevocationEvent | PeriodEvent | ConditionEvent

/**
 * What stands again of what this revocation has withdrawn; nothing when it has withdrawn nothing. Of the whole approval, what would
 * have been told meanwhile is told at once.
 */
export function reinstatedBy(state: ApprovalState, revocationId: string, at: Instant): readonly Reinstating[] {
  const { revoked, withdrawn = [], ruleSet, validTo } = state
  if (revoked?.revocationId === revocationId) {
    const stood = unrevoked(state, revoked, at)
    return [
      { type: 'reinstated', revocationId },
      ...(stood.status === 'lapsed' || passedEnd(stood, at) !== undefined
        ? []
        : [...remindedLate(ruleSet, rungsOf(stood.deadlines), validTo, at), ...conditionsRemindedLate(stood, at)]),
    ]
  }
  return withdrawn.some((one) => one.revocationId === revocationId) ? [{ type: 'reinstated', revocationId }] : []
}
