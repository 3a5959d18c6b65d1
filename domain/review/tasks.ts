import { endOfCivilDay } from '../calendar/in-time'
import { infectionTasks } from '../document/infection'
import type { Task } from '../process/task'
import { isAhead } from './records'
import type { ReviewState } from './state'
import type { TeamMember } from './team-member'

/**
 * What is to be done in a review: by each of the team alone until all have submitted, then by the team. It is due when the
 * application's processing time ends, if nothing of its own ends sooner.
 */
export function tasks(state: ReviewState): readonly Task[] {
  const { processingEndsAt: due } = state
  return due === undefined ? toDo(state) : toDo(state).map((task) => ({ due, ...task }))
}

function toDo(state: ReviewState): readonly Task[] {
  const { status, team, contradictions } = state
  if (status === 'submitted' || status === 'cancelled') return []
  const able = team.filter(({ impartiality }) => impartiality !== 'conflicted')
  return [
    ...(team.some(({ impartiality }) => impartiality === 'conflicted')
      ? [
          {
            key: 'reassign',
            title: 'Tildel en ny tilsynskonsulent',
            command: 'reassign',
            holder: { role: 'caseworker' },
          } as const,
        ]
      : []),
    ...infectionTasks(state.documents).map((task) => ({ ...task, holder: { role: 'caseworker' } }) as const),
    ...able.flatMap((member) => [...alone(member), ...visitsOf(state, member)]),
    ...(status === 'concluding'
      ? able.flatMap((member) => [
          ...(contradictions.some(({ explanation }) => explanation === undefined)
            ? [taskOf(member, 'contradiction', 'Forklar den modstrid, der er noteret', 'explainContradiction')]
            : []),
          taskOf(member, 'report', 'Skriv den fælles vurdering og rapporten', 'submitReport'),
        ])
      : []),
  ]
}

function alone(member: TeamMember): readonly Task[] {
  if (member.impartiality === 'undeclared')
    return [taskOf(member, 'impartiality', 'Erklær habilitet', 'declareImpartiality')]
  return member.recommendation === undefined
    ? [taskOf(member, 'assess', 'Vurdér kriterierne, og afgiv din vurdering', 'submit')]
    : []
}

function visitsOf({ visits }: ReviewState, member: TeamMember): readonly Task[] {
  return member.impartiality === 'impartial'
    ? visits.filter(isAhead).map(({ id, date }) => ({
        ...taskOf(member, `visit/${id}`, 'Hold besøget, og notér det', 'recordVisit'),
        due: endOfCivilDay(date),
      }))
    : []
}

const taskOf = ({ subject, name }: TeamMember, work: string, title: string, command: string): Task => ({
  key: `${work}/${subject}`,
  title,
  command,
  holder: { subject, name },
})
