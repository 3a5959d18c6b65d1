import { civilDateAt } from '../calendar/copenhagen'
import { ruleSetAt } from '../calendar/deadline-rule'
import { defineCommand } from '../process/procedure'
import { answerDeadline } from './intake/answer-deadline'
import type { IntakeEvent } from './intake/events'
import type { AdviceOpening } from './opening'

/** A request for advice is opened by the obligation that a municipality gives it to, and by nobody else. */
export const open = defineCommand<undefined, IntakeEvent>()({
  name: 'open',
  label: 'Opret anmodning om rådgivning',
  law: 'docs/law.md § 9.11',
  from: [],
  to: ['asked'],
  by: ['case'],
  fields: {},
  decide(_none, { answerDays, ...opening }: AdviceOpening, { caseId, caseNumber, at }) {
    const ruleSet = ruleSetAt(civilDateAt(at)).id
    const deadline = answerDeadline(ruleSet, civilDateAt(at), answerDays)
    return [{ type: 'asked', caseId, caseNumber, ruleSet, ...opening, deadline }]
  },
})
