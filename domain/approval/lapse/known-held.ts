import { withDeadlines } from '../../process/case-deadline'
import { conditionEnd, conditionReminders, isOpen } from '../conditions/condition'
import { periodDeadlines, periodEnd, periodStart } from '../period/deadlines'
import type { ApprovalState } from '../state'
import { useDeadlines } from '../use/disuse'
import type { Held } from './held'

/** What is still known of what stood before a lapse of which nothing was kept: its period, its conditions and its use. */
export function knownHeld(state: ApprovalState, lapse: NonNullable<ApprovalState['lapse']>): Held {
  const { ruleSet, validTo, since, inForce, conditions, renewal } = state
  const open = conditions.filter(isOpen)
  return {
    deadlines: withDeadlines(
      renewal === undefined ? periodDeadlines(ruleSet, validTo, lapse.at) : [periodEnd(validTo)],
      ...(inForce ? [] : [periodStart(since)]),
      ...open.filter(({ passed }) => passed !== true).map(conditionEnd),
      ...open.flatMap((condition) => conditionReminders(ruleSet, condition, lapse.at)),
      ...(lapse.ground === 'unused' ? [] : useDeadlines(state, lapse.at)),
    ),
  }
}
