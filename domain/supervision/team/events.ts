import type { EventTable } from '../../process/event-table'
import { aboutOf } from '../about-of'
import { withoutWorkOf } from './without-work-of'
import type { SupervisionState } from '../state'
import { mailTo } from '../supervision-mail'
import type { TeamMember } from './team-member'

/** Who carries the supervision out, and whether they may. */
export type TeamEvent =
  | { readonly type: 'team-assigned'; readonly team: readonly TeamMember[] }
  | { readonly type: 'member-replaced'; readonly from: string; readonly to: TeamMember; readonly reason: string }
  | { readonly type: 'impartiality-declared'; readonly subject: string }
  | { readonly type: 'conflict-declared'; readonly subject: string; readonly reason: string }

/** None of it is the provider's: that a team has been named says that a visit is coming. */
export const teamEvents: EventTable<SupervisionState, TeamEvent> = {
  'team-assigned': {
    audience: 'handlers',
    text: 'Tilsynshold udpeget',
    evolve: (state, { team }) => ({ ...state, status: 'under-way', team }),
    effects: (state, { team }) =>
      team.map((member) => mailTo(member, { template: 'supervision-assigned', data: aboutOf(state) })),
  },
  'member-replaced': {
    audience: 'handlers',
    text: 'Ny tilsynskonsulent udpeget',
    evolve: (state, { from, to }) => ({
      ...state,
      team: state.team.map((member) => (member.subject === from ? to : member)),
    }),
    effects: (state, { to }) => [mailTo(to, { template: 'supervision-assigned', data: aboutOf(state) })],
  },
  'impartiality-declared': {
    audience: 'handlers',
    text: 'Habilitet erklæret',
    evolve: (state, { subject }) => ({ ...state, impartial: [...state.impartial, subject] }),
  },
  'conflict-declared': {
    decisive: true,
    audience: 'office',
    text: 'Inhabilitet erklæret',
    evolve: (state, { subject }) => withoutWorkOf(state, subject),
  },
}
