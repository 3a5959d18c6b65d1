import type { Instant } from '../../calendar/instant'
import type { ApprovalState } from '../state'
import { isOpen } from './condition'
import type { ConditionEvent } from './events'

/**
 * The conditions of which a reminder has passed while nobody was to be reminded, told at once in one e-mail. Of one whose day
 * has passed too, that is told instead.
 */
export function conditionsRemindedLate(
  { conditions, deadlines }: Pick<ApprovalState, 'conditions' | 'deadlines'>,
  at: Instant,
): readonly ConditionEvent[] {
  const ids = conditions
    .filter(isOpen)
    .filter(({ id }) => {
      const due = deadlines.filter(({ data }) => (data as { readonly condition?: string }).condition === id)
      return (
        due.some(({ command, at: when }) => command === 'remindCondition' && when <= at) &&
        due.some(({ command, at: when }) => command === 'passCondition' && when > at)
      )
    })
    .map(({ id }) => id)
  return ids.length === 0 ? [] : [{ type: 'conditions-reminded', conditions: ids }]
}
