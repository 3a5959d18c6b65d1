import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { remedyOf } from '../../remedy/decision-kinds'
import { reassessmentDeadline } from '../reassessment/reassessment-deadline'
import type { ComplaintState } from '../state'
import { complaintStatuses, isOpen } from '../statuses'
import type { IntakeEvent } from './events'

/**
 * The letter with the decision turns out not to have come: the time for a complaint had never begun, and one that counted as late is in
 * time (docs/law.md § 6.8). As long as it is here it is reassessed, with the full time from now, since nobody could know it before; one that
 * the appeals body has stays there, and the office tells it. Twice is once.
 *
 * Refuses: NOT_ALLOWED for any case but the decided one.
 */
export const noteInTime = defineCommand<ComplaintState, IntakeEvent>()({
  name: 'noteInTime',
  label: 'Notér, at klagen er rettidig, for afgørelsen var ikke kommet frem',
  law: 'retssikkerhedsloven §§ 66 og 67',
  from: Object.keys(complaintStatuses),
  to: ['reassessing', 'with-appeals-body'],
  moves: [['to-forward', 'reassessing'], ['forwarding', 'reassessing'], ...staying('with-appeals-body')],
  by: ['case'],
  fields: {},
  decide(state, _data, { by, at }) {
    if (by.kind !== 'case' || by.caseId !== state.decidedCaseId) refuse('NOT_ALLOWED')
    const { status, timeliness, kind, ruleSet } = state
    if (!isOpen(state) || timeliness !== 'late') return []
    return [
      {
        type: 'found-in-time',
        ...(status === 'with-appeals-body' || remedyOf(kind).route !== 'reassessment'
          ? {}
          : { deadline: reassessmentDeadline(ruleSet, kind, civilDateAt(at)) }),
      },
    ]
  },
})
