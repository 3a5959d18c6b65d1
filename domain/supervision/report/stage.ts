import type { Stage } from '../../process/stage'
import type { SupervisionState } from '../state'
import { teamTasks } from '../supervision-task'
import { isAhead } from '../visits/visit'
import { answerFactHearing } from './answer-fact-hearing'
import { closeFactHearing } from './close-fact-hearing'
import { draftReport } from './draft-report'
import { reportEvents, type ReportEvent } from './events'
import { extendFactHearing } from './extend-fact-hearing'
import { standingHearing } from './report'
import { sendFactHearing } from './send-fact-hearing'
import { submitReport } from './submit-report'

/** The report: drafted by the team, heard over in its facts, made final, and shown in its public part (socialtilsynsloven §§ 7 og 22). */
export const report: Stage<SupervisionState, ReportEvent> = {
  commands: [draftReport, sendFactHearing, extendFactHearing, answerFactHearing, closeFactHearing, submitReport],
  events: reportEvents,
  tasks(state) {
    const { status, visits, reportDraft, factHearings } = state
    if (status !== 'under-way') return []
    if (standingHearing(factHearings)?.closedAt !== undefined)
      return teamTasks(state, 'submit-report', 'Gør rapporten endelig', 'submitReport')
    const held = visits.some(({ held: day }) => day !== undefined) && !visits.some(isAhead)
    if (!held) return []
    return reportDraft === undefined
      ? teamTasks(state, 'draft-report', 'Skriv tilsynsrapporten', 'draftReport')
      : teamTasks(state, 'fact-hearing', 'Send rapportudkastet i faktahøring', 'sendFactHearing')
  },
}
