import { accessIn } from '../../access/access-in'
import type { AccessedEvent } from '../../access/events'
import type { Stage } from '../../process/stage'
import { decidedApproval } from '../appeal/decided-approval'
import type { ApprovalState } from '../state'
import { approvalStatuses } from '../statuses'

/** Aktindsigt in an approval. Nothing of it waits: what is decided about it is decided in other cases, or follows by law. */
export const access: Stage<ApprovalState, AccessedEvent> = accessIn<ApprovalState, never>({
  statuses: Object.keys(approvalStatuses),
  partyOf: decidedApproval.partyOf,
  documentsOf: ({ documents }) => documents,
  isPending: () => false,
})
