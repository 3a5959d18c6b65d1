import type { Stage } from '../../process/stage'
import type { ReviewState } from '../state'
import { memberTask } from '../team/member-task'
import { ableMembers } from '../team/team-member'
import { isOpen } from './contradiction'
import { sourceEvents, type SourceEvent } from './events'
import { explainContradiction } from './explain-contradiction'
import { noteContradiction } from './note-contradiction'
import { recordSource } from './record-source'

/** What the review rests on, and where two sources cannot both be right (retssikkerhedsloven § 10). */
export const sources: Stage<ReviewState, SourceEvent> = {
  commands: [recordSource, noteContradiction, explainContradiction],
  events: sourceEvents,
  tasks: ({ status, team, contradictions }) =>
    status === 'concluding' && contradictions.some(isOpen)
      ? ableMembers(team).map((member) =>
          memberTask(member, 'contradiction', 'Forklar den modstrid, der er noteret', 'explainContradiction'),
        )
      : [],
}
