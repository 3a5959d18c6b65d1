import { civilDateAt } from '../calendar/copenhagen'
import { ruleSetAt } from '../calendar/deadline-rule'
import { defineCommand } from '../process/procedure'
import type { CourseEvent } from './course/events'
import type { RevocationOpening } from './opening'

/** A revocation is opened by the approval that it is about, when the office or the party asks for it, and by nobody else. */
export const open = defineCommand<undefined, CourseEvent>()({
  name: 'open',
  label: 'Åbn sag om tilbagekaldelse',
  law: 'socialtilsynsloven § 5, stk. 6',
  from: [],
  to: ['assessing', 'establishing'],
  by: ['case'],
  fields: {},
  decide: (_state, opening: RevocationOpening, { caseId, caseNumber, at }) => [
    { type: 'revocation-opened', caseId, caseNumber, ruleSet: ruleSetAt(civilDateAt(at)).id, ...opening },
  ],
})
