import { addDays, type CivilDate } from '../../calendar/civil-date'
import { copenhagenAt } from '../../calendar/copenhagen'
import { danishLongDate } from '../../calendar/danish'
import { ruleSetById } from '../../calendar/deadline-rule'
import { precedingWorkingDay } from '../../calendar/holidays'
import { endOfCivilDay } from '../../calendar/in-time'
import type { Instant } from '../../calendar/instant'
import type { Deadline } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import type { Condition } from '../opening'

/** What the authority can say of a vilkår. */
export const conditionResults = { met: 'Opfyldt', 'not-met': 'Ikke opfyldt', extended: 'Forlænget' } as const
export type ConditionResult = keyof typeof conditionResults

/** A vilkår on its way. That its day has passed is a flag, and decides nothing. */
export interface ApprovalCondition extends Condition {
  /** `1`, `2` … in the order of the decision. */
  readonly id: string
  readonly status: 'open' | 'met' | 'not-met'
  /** First day of a period to come that it belongs to; absent when it is in force. */
  readonly from?: CivilDate
  /** The case that has set it after the decision that gave the approval, and `seq` of its decision there. */
  readonly addedBy?: { readonly caseId: string; readonly decision?: number }
  /** The application for renewal that gave it; absent of the first decision's, and of those from before 0.3.0. */
  readonly givenBy?: string
  readonly passed?: true
  readonly reported?: { readonly text: string; readonly at: Instant; readonly documents?: readonly string[] }
  readonly closing?: { readonly result: ConditionResult; readonly reason: string; readonly at: Instant }
}

/** The conditions of a decision, none of them fulfilled yet. */
export const openConditions = (conditions: readonly Condition[]): readonly ApprovalCondition[] =>
  conditions.map((condition, n) => ({ ...condition, id: String(n + 1), status: 'open' }))

/** The conditions of a decision whose period follows on others, numbered after `known` so that no number means two. */
export function conditionsAfter(
  known: readonly ApprovalCondition[],
  conditions: readonly Condition[],
): readonly ApprovalCondition[] {
  const last = Math.max(0, ...known.map(({ id }) => Number(id)))
  return openConditions(conditions).map((condition, n) => ({ ...condition, id: String(last + n + 1) }))
}

/** Deadlines of conditions begin so. */
export const conditionKey = 'condition/'

/** The last day of an open condition. A report that came in time goes before it. */
export function conditionEnd({ id, due }: Pick<ApprovalCondition, 'id' | 'due'>): Deadline {
  return {
    key: `${conditionKey}${id}`,
    rule: 'condition',
    at: endOfCivilDay(due),
    date: due,
    command: 'passCondition',
    data: { condition: id },
    endsRight: true,
    explanation: `Vilkår ${id} skal være opfyldt senest ${danishLongDate(due)} kl. 24.00, jf. socialtilsynsloven § 5, stk. 5.`,
  }
}

/** The reminders of a condition that are still ahead at `at`. How long before is a setting of the case's rule set. */
export function conditionReminders(
  ruleSet: string,
  { id, due }: Pick<ApprovalCondition, 'id' | 'due'>,
  at: Instant,
): readonly Deadline[] {
  const { settings, calendarOptions } = ruleSetById(ruleSet)
  return settings.conditionReminderDays
    .map((days): Deadline => {
      const date = precedingWorkingDay(addDays(due, -days), 'administration', calendarOptions)
      return {
        key: `${conditionKey}${id}/${days}`,
        rule: `condition-reminder-${days}`,
        at: copenhagenAt(date, '08:00'),
        date,
        command: 'remindCondition',
        data: { condition: id, days },
        endsRight: false,
        explanation: `Der mindes om vilkår ${id} ${danishLongDate(date)} kl. 8.00, ${days} dage før fristen, eller på den sidste arbejdsdag inden da.`,
      }
    })
    .filter((reminder) => reminder.at > at)
}

export const isOpen = ({ status }: ApprovalCondition): boolean => status === 'open'

/** An open condition by its number. Refuses: CONDITION_UNKNOWN. */
export function openCondition(conditions: readonly ApprovalCondition[], id: string): ApprovalCondition {
  return (
    conditions.find((condition) => condition.id === id && isOpen(condition)) ??
    refuse('CONDITION_UNKNOWN', { fields: ['condition'] })
  )
}

/** The due date of a condition, for e-mails. */
export const dueOf = (conditions: readonly ApprovalCondition[], id: string): CivilDate =>
  conditions.find((condition) => condition.id === id)?.due ?? ''
