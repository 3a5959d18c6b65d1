import type { NotedApproval } from '../../obligation/approval/note-approval'
import type { Effect } from '../../process/effect'
import { openRevocation } from '../revocation/known-revocation'
import type { ApprovalState } from '../state'
import { isClosed } from '../statuses'

/**
 * Tells the obligations that rest on the approval how it stands, after whatever has happened to it: what ends it and what gives it back
 * are many, and one that was forgotten would leave a contract without an approval. An obligation that hears nothing new does nothing. A
 * lapse or a withdrawal that can be complained of has not ended it yet.
 */
export function tellObligations(state: ApprovalState): readonly Effect[] {
  const stage = openRevocation(state)?.stage
  const data: NotedApproval = {
    lost: isClosed(state) || state.status === 'expired-pending',
    threatened: state.status === 'lapsed' || (stage !== undefined && stage !== 'heard'),
  }
  return (state.obligations ?? []).map(({ obligationId }) => ({
    kind: 'tell-case',
    caseId: obligationId,
    command: 'noteApproval',
    data,
  }))
}
