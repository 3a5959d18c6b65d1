import type { Stage } from '../../process/stage'
import type { SupervisionState } from '../state'
import { isOver } from '../statuses'
import { assignTeam } from './assign-team'
import { declareImpartiality } from './declare-impartiality'
import { teamEvents, type TeamEvent } from './events'
import { replaceMember } from './replace-member'
import { memberTask } from '../supervision-task'

/** Who carries the supervision out: named by the office, impartial by their own word, replaced where they are not. */
export const team: Stage<SupervisionState, TeamEvent> = {
  commands: [assignTeam, replaceMember, declareImpartiality],
  events: teamEvents,
  tasks({ status, team: members, impartial, conflicted }) {
    if (isOver(status)) return []
    const office = { holder: { role: 'caseworker' } } as const
    return [
      ...(status === 'planned' ? [{ key: 'team', title: 'Udpeg tilsynshold', command: 'assignTeam', ...office }] : []),
      ...(members.some(({ subject }) => conflicted.includes(subject))
        ? [{ key: 'replace', title: 'Udskift den inhabile tilsynskonsulent', command: 'replaceMember', ...office }]
        : []),
      ...members
        .filter(({ subject }) => !impartial.includes(subject) && !conflicted.includes(subject))
        .map((member) => memberTask(member, 'impartiality', 'Erklær habilitet', 'declareImpartiality')),
    ]
  },
}
