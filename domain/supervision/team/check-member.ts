import { refuse } from '../../refusal/refuse'
import { conflictReason, findConflicts } from '../../review/team/find-conflicts'
import type { SupervisionState } from '../state'
import type { TeamMember } from './team-member'

/** Nobody is named who is partial by what is known of them; whoever has said so is refused before (`judge`). Refuses: CONFLICTED. */
export function checkMember({ identity }: SupervisionState, member: TeamMember): void {
  const grounds = findConflicts(member, { cvr: identity.cvr, earlierDecisionMakers: [] })
  if (grounds.length > 0)
    refuse(
      'CONFLICTED',
      { subjects: [member.subject], grounds },
      `Den valgte tilsynskonsulent er inhabil i sagen. ${conflictReason(grounds)} Vælg en anden.`,
    )
}
