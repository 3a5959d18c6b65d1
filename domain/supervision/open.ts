import { civilDateAt } from '../calendar/copenhagen'
import { ruleSetAt } from '../calendar/deadline-rule'
import { defineCommand } from '../process/procedure'
import type { CourseEvent } from './course/events'
import type { SupervisionOpening } from './opening'

/** A supervision is opened by the approval that it is of, every year and for cause, and by nobody else. */
export const open = defineCommand<undefined, CourseEvent>()({
  name: 'open',
  label: 'Åbn tilsynssag',
  law: 'socialtilsynsloven § 7',
  from: [],
  to: ['planned'],
  by: ['case'],
  fields: {},
  decide: (_state, opening: SupervisionOpening, { caseId, caseNumber, at }) => [
    {
      type: 'supervision-opened',
      caseId,
      caseNumber,
      ruleSet: ruleSetAt(civilDateAt(at)).id,
      tellsWhenFinal: true,
      ...opening,
    },
  ],
})
