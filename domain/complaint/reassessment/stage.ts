import type { Stage } from '../../process/stage'
import { officeTask } from '../office-task'
import type { ComplaintState } from '../state'
import { assignReassessor } from './assign-reassessor'
import { reassessmentEvents, type ReassessmentEvent } from './events'
import { forwardKept } from './forward-kept'
import { forwardUnassessed } from './forward-unassessed'
import { keepComplaint } from './keep-complaint'
import { reassess } from './reassess'
import { reportNobodyLeft } from './report-nobody-left'
import { returnReassessment } from './return-reassessment'
import { signReassessment } from './sign-reassessment'

/** Genvurdering: somebody who took no part looks at the decision again, within four weeks (retssikkerhedsloven § 66). */
export const reassessment: Stage<ComplaintState, ReassessmentEvent> = {
  commands: [
    assignReassessor,
    reportNobodyLeft,
    reassess,
    signReassessment,
    returnReassessment,
    keepComplaint,
    forwardKept,
    forwardUnassessed,
  ],
  events: reassessmentEvents,
  tasks(state) {
    const { status, reassessor, nobodyLeft } = state
    if (status === 'to-sign')
      return [
        officeTask(
          state,
          { key: 'sign', title: 'Gennemgå og underskriv genvurderingen', command: 'signReassessment' },
          { role: 'head' },
        ),
      ]
    if (status !== 'reassessing') return []
    if (reassessor !== undefined)
      return [
        officeTask(
          state,
          { key: 'reassess', title: 'Genvurder afgørelsen', command: 'reassess' },
          { subject: reassessor.subject, name: reassessor.name },
        ),
      ]
    return [
      nobodyLeft === undefined
        ? officeTask(state, {
            key: 'assign',
            title: 'Tildel genvurderingen til en, der ikke har deltaget i afgørelsen',
            command: 'assignReassessor',
          })
        : officeTask(
            state,
            {
              key: 'assign',
              title: 'Ingen på kontoret kan genvurdere: find en anden, om nødvendigt fra et andet socialtilsyn',
              command: 'assignReassessor',
            },
            { role: 'head' },
          ),
    ]
  },
}
