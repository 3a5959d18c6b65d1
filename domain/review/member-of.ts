import type { Actor } from '../actor'
import { refuse } from '../refuse'
import type { ReviewState, TeamMember } from './state'

/** The team member who gives a command. Refuses: NOT_ALLOWED for anybody else, CONFLICTED for one who is partial. */
export function memberOf({ team }: ReviewState, by: Actor): TeamMember {
  const member = by.kind === 'person' ? team.find(({ subject }) => subject === by.subject) : undefined
  if (member === undefined) return refuse('NOT_ALLOWED')
  if (member.impartiality === 'conflicted') return refuse('CONFLICTED')
  return member
}
