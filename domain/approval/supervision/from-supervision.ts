import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import type { Actor } from '../../rights/actor'
import type { ApprovalState } from '../state'
import { closedStatuses, openStatuses } from '../statuses'

/** What the commands that a supervision gives its approval have in common. One that is over is told in vain, but for one that can stand again. */
export const fromSupervision = {
  from: [...openStatuses, ...closedStatuses],
  to: [...openStatuses, 'lapse-final', 'revoked'],
  moves: staying(...openStatuses, 'lapse-final', 'revoked'),
  by: ['case'],
  fields: {},
} as const

/** Refuses: NOT_ALLOWED for any case but a supervision of this approval. */
export function requireSupervision({ supervisions = [] }: ApprovalState, by: Actor): void {
  if (by.kind !== 'case' || !supervisions.some(({ supervisionId }) => supervisionId === by.caseId))
    refuse('NOT_ALLOWED')
}
