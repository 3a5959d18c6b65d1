import type { CivilDate } from '../../calendar/civil-date'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Deadline } from '../../process/procedure'

export const answerKey = 'advice-answer'

/**
 * When a request must be answered: so many working days after it was received, by the contract or by the rule. What is answered later is
 * taken all the same, and counts as late.
 */
export function answerDeadline(ruleSet: string, from: CivilDate, workingDays?: number): Deadline {
  const rule = ruleSetById(ruleSet).rules['advice-answer']
  const { date, endsAt, explanation } = computeDeadline(
    workingDays === undefined ? rule : { ...rule, length: { workingDays } },
    from,
  )
  return {
    key: answerKey,
    rule: 'advice-answer',
    at: endsAt,
    date,
    explanation,
    command: 'noteLate',
    data: {},
    endsRight: false,
  }
}
