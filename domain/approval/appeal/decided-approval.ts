import type { CivilDate } from '../../calendar/civil-date'
import { isHeldUp } from '../../remedy/complained-decision'
import type { DecidedParty, DecidedProcess } from '../../remedy/decided-case'
import { notedRepresentative } from '../../representation/noted-representative'
import { lettersGoTo } from '../delivery/letters'
import type { ApprovalState } from '../state'
import { approvalStatuses, livingStatuses } from '../statuses'
import { followComplaint, type FollowedComplaint } from './follow-complaint'

/** An approval as complaints see it. What gives, renews or refuses it is decided, and complained of, in its applications. */
export const decidedApproval: DecidedProcess<ApprovalState, FollowedComplaint> = {
  statuses: Object.keys(approvalStatuses),
  moves: [
    ['lapse-final', 'lapsed'],
    ['lapsed', 'lapse-final'],
    ...livingStatuses.flatMap((living) => [['lapsed', living] as const, ['lapse-final', living] as const]),
  ],
  targets: { lapse: 'Bortfaldet', interim: 'Den midlertidige forlængelse' },
  decisionsOf: ({ lapse, status, interimDecision }) => [
    ...(lapse !== undefined && (status === 'lapsed' || status === 'lapse-final')
      ? [
          {
            target: 'lapse',
            kind: 'lapse' as const,
            seq: lapse.seq,
            decidedAt: lapse.at,
            served: [dueOf(lapse.complaintDue)],
            tookPart: lapse.decidedBy ?? [],
          },
        ]
      : []),
    // Given as it was asked for, without guidance on complaint: of nobody it is known that their time has passed.
    ...(interimDecision === undefined
      ? []
      : [
          {
            target: 'interim',
            kind: 'interim-extension' as const,
            seq: interimDecision.seq,
            decidedAt: interimDecision.at,
            served: [{}],
            tookPart: interimDecision.decidedBy,
          },
        ]),
  ],
  partyOf,
  concerned: ({ caseId }) => caseId,
  documentsOf: ({ documents }) => documents,
  // A late complaint that is admitted takes the final mark from the lapse.
  standing: (state) =>
    state.status === 'lapse-final' && isHeldUp(state, state.lapse) ? { ...state, status: 'lapsed' } : state,
  follow: followComplaint,
}

const dueOf = (complaintDue: CivilDate | undefined) => (complaintDue === undefined ? {} : { complaintDue })

function partyOf(state: ApprovalState): DecidedParty {
  const { office, caseNumber, identity, offerName, conflicted } = state
  const { name, email } = identity.contact
  const [{ channel, address }] = lettersGoTo(state)
  return {
    office,
    caseNumber,
    specialfunktionId: identity.specialfunktionId,
    offerName,
    cvr: identity.cvr,
    pNumber: identity.pNumber,
    contact: { name, email },
    ...notedRepresentative(state),
    ...(channel === 'post' ? { byPost: address === undefined ? {} : { address } } : {}),
    conflicted,
    impartial: [],
  }
}
