import type { Stage } from '../../process/stage'
import type { ReviewState } from '../state'
import { declareImpartiality } from './declare-impartiality'
import { teamEvents, type TeamEvent } from './events'
import { memberTask } from './member-task'
import { reassign } from './reassign'

/** Who reviews: nobody does before declaring impartiality, and who is partial is replaced (forvaltningsloven §§ 3 og 6). */
export const team: Stage<ReviewState, TeamEvent> = {
  commands: [declareImpartiality, reassign],
  events: teamEvents,
  tasks: (state) => [
    ...(state.team.some(({ impartiality }) => impartiality === 'conflicted')
      ? [
          {
            key: 'reassign',
            title: 'Tildel en ny tilsynskonsulent',
            command: 'reassign',
            holder: { role: 'caseworker' },
          } as const,
        ]
      : []),
    ...state.team
      .filter(({ impartiality }) => impartiality === 'undeclared')
      .map((member) => memberTask(member, 'impartiality', 'Erklær habilitet', 'declareImpartiality')),
  ],
}
