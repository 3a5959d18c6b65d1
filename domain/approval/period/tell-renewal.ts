import type { Instant } from '../../calendar/instant'
import type { Effect } from '../../process/effect'
import type { ApprovalState } from '../state'

/** A renewal that is under way learns until when the approval lives; undefined when its own last day counts again. */
export function tellRenewal({ renewal }: ApprovalState, livesUntil: Instant | undefined): readonly Effect[] {
  return renewal === undefined
    ? []
    : [
        {
          kind: 'tell-case',
          caseId: renewal.applicationId,
          command: 'noteApproval',
          data: livesUntil === undefined ? {} : { livesUntil },
        },
      ]
}
