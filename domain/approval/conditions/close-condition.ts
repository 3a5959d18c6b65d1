import { civilDateAt } from '../../calendar/copenhagen'
import { choice, date, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { conditionReminders, conditionResults, isOpen, openCondition } from './condition'
import type { ConditionEvent } from './events'
import { conditionNumber } from './report-condition-met'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/**
 * The authority says what has become of a condition: met, not met, or a later day. That it is not met decides nothing about
 * the approval.
 *
 * Refuses: CONDITION_UNKNOWN, INVALID_FIELDS without a reason, DATE_INVALID for a new day that is not later than the present
 * one and to come.
 */
export const closeCondition = defineCommand<ApprovalState, ConditionEvent>()({
  name: 'closeCondition',
  label: 'Tag stilling til vilkår',
  law: 'socialtilsynsloven § 5, stk. 5',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [caseworker],
  bar: ['conflicted'],
  readFirst: true,
  fields: {
    condition: conditionNumber,
    result: choice('Resultat', conditionResults),
    reason: prose('Begrundelse', { max: 2000 }),
    due: optional(date('Ny frist, når vilkåret forlænges')),
  },
  offered: ({ conditions }) => conditions.some(isOpen),
  decide({ conditions, ruleSet }, { condition, result, reason, due }, { at }) {
    const present = openCondition(conditions, condition)
    if (reason.trim() === '') refuse('INVALID_FIELDS', { fields: ['reason'] }, 'Skriv en begrundelse.')
    if (result !== 'extended') return [{ type: 'condition-closed', condition, result, reason }]
    if (due === undefined || due <= present.due || due < civilDateAt(at))
      return refuse(
        'DATE_INVALID',
        { fields: ['due'] },
        'Den nye frist skal ligge efter den nuværende og efter i dag. Vælg en senere dato.',
      )
    return [
      {
        type: 'condition-closed',
        condition,
        result,
        reason,
        due,
        deadlines: conditionReminders(ruleSet, { id: condition, due }, at),
      },
    ]
  },
})
