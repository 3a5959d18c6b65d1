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
  tasks({ status, panel }) {
    if (status !== 'evaluating') return []
    const unlocked = activeMembers(panel).filter(({ locked }) => locked !== true)
    // When all have locked, each of them is asked until one has handed in what they agree on.
    const [command, title, asked] =
      unlocked.length > 0
        ? (['lockScores', 'Giv og lås dine point i udbuddet', unlocked] as const)
        : (['submitReport', 'Bliv enige om pointene, og aflever evalueringsrapporten', activeMembers(panel)] as const)
    return asked.map(({ subject, name }) => ({
      key: `${command === 'lockScores' ? 'score' : 'report'}/${subject}`,
      title,
      command,
      holder: { subject, name },
    }))
  },
}
