import { civilDateAt } from '../calendar/copenhagen'
import { ruleSetAt } from '../calendar/deadline-rule'
import { withDeadlines } from '../process/case-deadline'
import { defineCommand } from '../process/procedure'
import { conditionReminders, openConditions } from './conditions/condition'
import { periodDeadlines, periodStart } from './period/deadlines'
import { givenLate } from './period/reminded-late'
import { silenceDeadlines } from './use/silence'
import type { PeriodEvent } from './period/events'
import type { ApprovalOpening } from './opening'
import { yearlySupervision } from './supervision/yearly-supervision'

/** An approval is opened by the application whose decision gives it, and by nobody else. */
export const open = defineCommand<undefined, PeriodEvent>()({
  name: 'open',
  label: 'Opret godkendelse',
  law: 'socialtilsynsloven § 5, stk. 1',
  from: [],
  to: ['active'],
  by: ['case'],
  fields: {},
  decide(_state, opening: ApprovalOpening, { caseId, caseNumber, at }) {
    const today = civilDateAt(at)
    const ruleSet = ruleSetAt(today).id
    const deadlines = withDeadlines(
      periodDeadlines(ruleSet, opening.validTo, at),
      ...silenceDeadlines(ruleSet, opening.validFrom, at),
      yearlySupervision(ruleSet, opening.validFrom, at),
      ...openConditions(opening.conditions).flatMap((condition) => conditionReminders(ruleSet, condition, at)),
    )
    return [
      {
        type: 'granted',
        caseId,
        caseNumber,
        ruleSet,
        lettersFollowed: true,
        tellsOfConditions: true,
        ...opening,
        deadlines: opening.validFrom > today ? withDeadlines(deadlines, periodStart(opening.validFrom)) : deadlines,
      },
      ...givenLate(ruleSet, opening.validTo, at),
    ]
  },
})
