import type { Instant } from '../../calendar/instant'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { conditionEnd, conditionReminders, conditionsAfter, type ApprovalCondition } from '../conditions/condition'
import type { Condition } from '../opening'
import type { ApprovalState } from '../state'

/** Conditions that an approval gets beside its own, with their numbers and the reminders of them. */
export interface AddedConditions {
  readonly numbered?: readonly ApprovalCondition[]
  readonly reminders?: readonly Deadline[]
}

/** … as their event tells of them; nothing when there are none. */
export function addedConditions(
  { conditions: known, ruleSet }: ApprovalState,
  conditions: readonly Condition[],
  at: Instant,
): AddedConditions {
  if (conditions.length === 0) return {}
  const numbered = conditionsAfter(known, conditions)
  return { numbered, reminders: numbered.flatMap((condition) => conditionReminders(ruleSet, condition, at)) }
}

/** The approval with them. */
export const withAddedConditions = (
  state: ApprovalState,
  { numbered = [], reminders = [] }: AddedConditions,
): ApprovalState =>
  numbered.length === 0
    ? state
    : {
        ...state,
        conditions: [...state.conditions, ...numbered],
        deadlines: withDeadlines(state.deadlines, ...numbered.map(conditionEnd), ...reminders),
      }
