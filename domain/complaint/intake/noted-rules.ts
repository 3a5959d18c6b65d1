import { represented, type NotedRules } from '../../representation/noted-representation'
import { deliveryRules } from '../delivery/rules'
import type { ComplaintState } from '../state'
import { complaintStatuses } from '../statuses'

/** Who represents the complainant, a complaint hears from the case that was decided. */
export const notedRules: NotedRules<ComplaintState, never> = {
  statuses: Object.keys(complaintStatuses),
  heardFrom: ({ decidedCaseId }) => decidedCaseId,
  partyCvr: ({ cvr }) => cvr,
  representativeOf: ({ representative }) => representative,
  withRepresentative: represented,
  delivery: deliveryRules,
  audience: 'party',
}
