import type { Stage } from '../../process/stage'
import type { ReviewState } from '../state'
import { memberTask } from '../team/member-task'
import { ableMembers } from '../team/team-member'
import { answerFactHearing } from './answer-fact-hearing'
import { closeFactHearing } from './close-fact-hearing'
import { draftReport } from './draft-report'
import { reportEvents, type ReportEvent } from './events'
import { remindOfHearing } from './remind-of-hearing'
import { sendFactHearing } from './send-fact-hearing'
import { submitReport } from './submit-report'

/** The report: drafted, heard over its facts by the provider, and handed to the application with the joint recommendation. */
export const report: Stage<ReviewState, ReportEvent> = {
  commands: [draftReport, sendFactHearing, remindOfHearing, answerFactHearing, closeFactHearing, submitReport],
  events: reportEvents,
  tasks: ({ status, team }) =>
    status === 'concluding'
      ? ableMembers(team).map((member) =>
          memberTask(member, 'report', 'Skriv den fælles vurdering og rapporten', 'submitReport'),
        )
      : [],
}
