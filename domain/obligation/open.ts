import { addDays, addYears } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import { ruleSetAt } from '../calendar/deadline-rule'
import { defineCommand } from '../process/procedure'
import type { CourseEvent } from './course/events'
import type { ObligationOpening } from './opening'

/** An obligation is opened by the tender whose contract is signed, and by nobody else. It lasts eight years, to the day before. */
export const open = defineCommand<undefined, CourseEvent>()({
  name: 'open',
  label: 'Opret forpligtelsen',
  law: 'docs/law.md § 9.10',
  from: [],
  to: ['agreed'],
  by: ['case'],
  fields: {},
  decide(_none, opening: ObligationOpening, { caseId, caseNumber, at }) {
    const { id, settings } = ruleSetAt(civilDateAt(at))
    const end = addDays(addYears(opening.start, settings.obligationYears), -1)
    return [{ type: 'agreed', caseId, caseNumber, ruleSet: id, ...opening, end }]
  },
})
