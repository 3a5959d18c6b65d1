import type { Effect } from '../../process/effect'
import type { ApplicationState } from '../state'

/**
 * An approval that lives on past its last day for the renewal that was refused is told that the refusal is complained of: it
 * lasts until the appeal is over (docs/law.md § 5.2). One that has not come to its last day ends with it all the same.
 */
export const keepApproval = ({ decision, renewalOf }: ApplicationState): readonly Effect[] =>
  decision?.consequence.kind === 'refuse-renewal'
    ? [
        {
          kind: 'tell-case',
          caseId: decision.consequence.approvalId,
          command: 'reopenRenewal',
          data: { timely: renewalOf?.timely === true, whileAppealed: true },
        },
      ]
    : []
