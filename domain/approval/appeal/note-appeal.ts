import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { ApprovalState } from '../state'
import { approvalStatuses } from '../statuses'
import type { AppealEvent } from './events'

/** What the approval is told of a complaint over a decision about it. */
interface Appeal {
  readonly complaintId: string
  /** It has ended; or it has turned out to be late, and holds nothing up unless the appeals body looks past that. */
  readonly over?: 'ended' | 'late'
}

const statuses = Object.keys(approvalStatuses)

/**
 * A decision about the approval is complained of, or is so no longer: the decided case tells it, this one where it has decided
 * itself. The end is kept also when it is told first, since nobody promises an order.
 */
export const noteAppeal = defineCommand<ApprovalState, AppealEvent>()({
  name: 'noteAppeal',
  label: 'Notér, at en afgørelse om godkendelsen er påklaget',
  law: 'docs/law.md § 5.2',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: ['case'],
  fields: {},
  decide({ appeals = [] }, { complaintId, over }: Appeal) {
    const known = appeals.find((one) => one.complaintId === complaintId)
    if (over !== undefined)
      return known?.over === over || known?.over === 'ended' ? [] : [{ type: 'appeal-over', complaintId, over }]
    return known === undefined || known.over === 'late' ? [{ type: 'appeal-begun', complaintId }] : []
  },
})
