import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { ruleSetById } from '../../calendar/deadline-rule'
import { setDeadline, SetDeadlineFault } from '../../calendar/set-deadline'
import { date, prose } from '../../process/fields'
import { defineCommand, type Deadline } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { nextId } from '../next-id'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import { breachKey } from './breach'
import type { BreachEvent } from './events'

/**
 * The supplier is told of a breach and gets a day to remedy it by, at least fourteen days ahead.
 *
 * Refuses: DATE_INVALID for a day that is too near.
 */
export const noticeBreach = defineCommand<ObligationState, BreachEvent>()({
  name: 'noticeBreach',
  label: 'Meddel misligholdelse',
  law: 'docs/law.md § 9.10',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { text: prose('Hvori består misligholdelsen?'), remedyBy: date('Afhjælpes senest') },
  decide({ breaches, ruleSet }, { text, remedyBy }, { at }) {
    const id = nextId(breaches)
    const deadline = remedyDeadline(ruleSet, id, civilDateAt(at), remedyBy)
    return [{ type: 'breach-noticed', id, text, remedyBy: deadline.date, deadline }]
  },
})

function remedyDeadline(ruleSet: string, breach: string, from: CivilDate, remedyBy: CivilDate): Deadline {
  try {
    const { deadline } = setDeadline(ruleSetById(ruleSet).rules['breach-remedy'], from, remedyBy)
    const { endsAt, date: last, explanation } = deadline
    return {
      key: breachKey(breach),
      rule: 'breach-remedy',
      at: endsAt,
      date: last,
      explanation,
      command: 'passBreach',
      data: { breach },
      endsRight: false,
    }
  } catch (fault) {
    if (fault instanceof SetDeadlineFault) return refuse('DATE_INVALID', { fields: ['remedyBy'] }, fault.message)
    throw fault
  }
}
