import type { Instant } from '../../calendar/instant'
import type { Effect } from '../../process/effect'
import type { ApprovalState } from '../state'

/**
 * A renewal that is under way, or whose refusal is complained of, learns until when the approval lives; undefined when its own
 * last day counts again.
 */
export function tellRenewal({ renewal, appealed }: ApprovalState, livesUntil: Instant | undefined): readonly Effect[] {
  const asked = renewal ?? appealed
  return asked === undefined
    ? []
    : [
        {
          kind: 'tell-case',
          caseId: asked.applicationId,
          command: 'noteApproval',
          data: livesUntil === undefined ? {} : { livesUntil },
        },
      ]
}
