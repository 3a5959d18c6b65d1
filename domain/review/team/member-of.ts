import { refuse } from '../../refusal/refuse'
import type { Actor, Person } from '../../rights/actor'
import type { ReviewState } from '../state'
import type { TeamMember } from './team-member'

/** The team member who gives a command. Refuses: NOT_ALLOWED for anybody else, CONFLICTED for one who is partial. */
export function memberOf({ team }: ReviewState, by: Actor): TeamMember {
  if (by.kind === 'person' && by.onBehalfOf !== undefined)
    refuse(
      'NOT_ALLOWED',
      {},
      'Habilitet og vurdering er personlig og kan ikke overlades til en vikar. Lad en sagsbehandler tildele en ny tilsynskonsulent.',
    )
  const member = by.kind === 'person' ? team.find(({ subject }) => subject === by.subject) : undefined
  if (member === undefined) return refuse('NOT_ALLOWED')
  if (member.impartiality === 'conflicted') return refuse('CONFLICTED')
  return member
}

/** Whether the person is of the team, impartial, and has not yet submitted their own judgement. */
export const judgesAlone = ({ team }: ReviewState, { subject, onBehalfOf }: Person): boolean =>
  onBehalfOf === undefined &&
  team.some(
    (member) =>
      member.subject === subject && member.impartiality === 'impartial' && member.recommendation === undefined,
  )
