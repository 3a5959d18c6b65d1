import type { Stage } from '../../process/stage'
import { activeMembers } from '../panel-member'
import type { TenderState } from '../state'
import { agree } from './agree'
import { evaluationEvents, type EvaluationEvent } from './events'
import { lockScores } from './lock-scores'
import { score } from './score'
import { submitReport } from './submit-report'

/** Evalueringen: each of the panel alone, then what it agrees on, by the published model. */
export const evaluation: Stage<TenderState, EvaluationEvent> = {
  commands: [score, lockScores, agree, submitReport],
  events: evaluationEvents,
  tasks: ({ status, panel }) =>
    status !== 'evaluating'
      ? []
      : activeMembers(panel)
          .filter(({ locked }) => locked !== true)
          .map(({ subject, name }) => ({
            key: `score/${subject}`,
            title: 'Giv og lås dine point i udbuddet',
            command: 'lockScores',
            holder: { subject, name },
          })),
}
