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

/** The team member who gives a command, declared impartial. Refuses: as `memberOf`, and IMPARTIALITY_UNDECLARED. */
export function impartialMember(state: ReviewState, by: Actor): TeamMember {
  const member = memberOf(state, by)
  if (member.impartiality !== 'impartial') refuse('IMPARTIALITY_UNDECLARED')
  return member
}

/** Whether the person is of the team, impartial, and has not yet submitted their own judgement. */
export const judgesAlone = ({ team }: ReviewState, { subject, onBehalfOf }: Person): boolean =>
  onBehalfOf === undefined &&
  team.some(
    (member) =>
      member.subject === subject && member.impartiality === 'impartial' && member.recommendation === undefined,
  )

/** Whether nothing of impartiality keeps the person from the team's work. */
export const mayTakePart = (state: ReviewState, by: Person): boolean =>
  state.team.every(
    ({ subject, impartiality }) =>
      (subject !== by.subject && subject !== by.onBehalfOf?.subject) || impartiality === 'impartial',
  )

/** Lets the office through, and a team member when declared impartial. Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED. */
export function requireImpartial(state: ReviewState, by: Actor): void {
  if (by.kind !== 'person') return
  const { onBehalfOf } = by
  if (state.team.some(({ subject }) => subject === by.subject)) impartialMember(state, by)
  else if (
    onBehalfOf !== undefined &&
    state.team.some(({ subject, impartiality }) => subject === onBehalfOf.subject && impartiality !== 'impartial')
  )
    refuse('IMPARTIALITY_UNDECLARED')
}
