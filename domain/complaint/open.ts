import { civilDateAt } from '../calendar/copenhagen'
import { ruleSetAt } from '../calendar/deadline-rule'
import { defineCommand } from '../process/procedure'
import { remedyOf } from '../remedy/decision-kinds'
import type { IntakeEvent } from './intake/events'
import type { ComplaintOpening } from './opening'
import { reassessmentDeadline } from './reassessment/reassessment-deadline'

/** A complaint is opened by the case whose decision it is over, and by nobody else. */
export const open = defineCommand<undefined, IntakeEvent>()({
  name: 'open',
  label: 'Opret klagesag',
  law: 'retssikkerhedsloven §§ 60 og 66',
  from: [],
  to: ['unclear', 'reassessing', 'to-forward'],
  by: ['case'],
  fields: {},
  decide(_state, opening: ComplaintOpening, { caseId, caseNumber, at }) {
    const ruleSet = ruleSetAt(civilDateAt(at)).id
    const reassessed = remedyOf(opening.kind).route === 'reassessment' && opening.timeliness !== 'late'
    return [
      {
        type: 'received',
        caseId,
        caseNumber,
        ruleSet,
        lettersFollowed: true,
        ...opening,
        ...(reassessed ? { deadline: reassessmentDeadline(ruleSet, opening.kind, opening.receivedOn) } : {}),
      },
    ]
  },
})
