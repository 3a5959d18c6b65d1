import type { Stage } from '../../process/stage'
import type { ReportEvent } from '../report/events'
import type { ReviewState } from '../state'
import { memberTask } from '../team/member-task'
import { assess } from './assess'
import { assessQuality } from './assess-quality'
import { assessmentEvents, type AssessmentEvent } from './events'
import { submit } from './submit'

/** Each reviewer judges alone; nobody reads another's judgement before all have submitted. */
export const assessment: Stage<ReviewState, AssessmentEvent, ReportEvent> = {
  commands: [assess, assessQuality, submit],
  events: assessmentEvents,
  tasks: ({ team }) =>
    team
      .filter(({ impartiality, recommendation }) => impartiality === 'impartial' && recommendation === undefined)
      .map((member) => memberTask(member, 'assess', 'Vurdér kriterierne, og afgiv din vurdering', 'submit')),
}
