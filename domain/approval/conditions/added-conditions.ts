import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { isConditionOf } from '../appeal/deciding-application'
import type { Condition } from '../opening'
import type { ApprovalState } from '../state'
import {
  conditionEnd,
  conditionKey,
  conditionReminders,
  conditionsAfter,
  isOpen,
  type ApprovalCondition,
} from './condition'

/** Conditions that an approval gets beside its own, with their numbers and the reminders of them. */
export interface AddedConditions {
  readonly numbered?: readonly ApprovalCondition[]
  readonly reminders?: readonly Deadline[]
}

/** … as their event tells of them; nothing when there are none. `addedBy`: whose decision sets them. */
export function addedConditions(
  { conditions: known, ruleSet }: ApprovalState,
  conditions: readonly Condition[],
  addedBy: NonNullable<ApprovalCondition['addedBy']>,
  at: Instant,
): AddedConditions {
  if (conditions.length === 0) return {}
  const numbered = conditionsAfter(known, conditions).map((condition) => ({ ...condition, addedBy }))
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

/** The approval without those of these numbers, and without what was due of them. */
export const withoutConditions = (state: ApprovalState, ids: readonly string[]): ApprovalState => ({
  ...state,
  conditions: state.conditions.filter(({ id }) => !ids.includes(id)),
  deadlines: state.deadlines.filter(
    ({ key }) => !ids.some((id) => key === `${conditionKey}${id}` || key.startsWith(`${conditionKey}${id}/`)),
  ),
})

/**
 * The numbers of those that are not settled and belong to a decision that gave the approval a period.
 * @param ahead first day of that period, while it is to come
 */
export const openConditionsOf = (state: ApprovalState, applicationId: string, ahead?: CivilDate): readonly string[] =>
  state.conditions
    .filter(
      (condition) =>
        isOpen(condition) &&
        isConditionOf(state, condition, applicationId) &&
        (ahead === undefined || condition.from === ahead),
    )
    .map(({ id }) => id)
