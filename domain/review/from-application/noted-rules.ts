import { represented, type NotedRules } from '../../representation/noted-representation'
import { deliveryRules } from '../delivery/rules'
import type { ReviewState } from '../state'
import { reviewStatuses } from '../statuses'

/** Who represents the provider, a review hears from its application. */
export const notedRules: NotedRules<ReviewState, never> = {
  statuses: Object.keys(reviewStatuses),
  heardFrom: ({ applicationId }) => applicationId,
  partyCvr: ({ applicant }) => applicant.cvr,
  representativeOf: ({ representative }) => representative,
  withRepresentative: represented,
  delivery: deliveryRules,
  audience: 'handlers',
}
