import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { withDeadlines } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { standingMeasures } from '../appeal/measure'
import { complaintDeadline } from '../delivery/complaint-deadline'
import { periodEnd } from '../intensified/period-end'
import { isInForce } from '../orders/order'
import { orderKeys } from '../orders/order-deadlines'
import type { SupervisionState } from '../state'

/**
 * The supervision when its approval stands again: what has been decided in it binds, with its last days, and skærpet tilsyn that has
 * not come to its own. A hearing that was held is held anew: nobody could answer meanwhile.
 */
export function standsAgain(
  state: SupervisionState,
  ended: NonNullable<SupervisionState['ended']>,
  at: Instant,
): SupervisionState {
  const { ruleSet, decisions, orders } = state
  const status = ended.status === 'fact-hearing' ? 'under-way' : ended.status
  const ofOrders = orders.filter(isInForce).flatMap(({ id }) => orderKeys(id))
  const complaints = decisions.flatMap(({ seq, recipients }) =>
    recipients.flatMap((one): readonly Deadline[] =>
      one.over === true || one.availableOn === undefined ? [] : [complaintDeadline(ruleSet, one.availableOn, seq, one)],
    ),
  )
  const { intensified } = ended
  const lasts =
    intensified !== undefined &&
    intensified.to >= civilDateAt(at) &&
    decisions.some(
      (one) => one.period?.to === intensified.to && standingMeasures(one).includes('intensified-supervision'),
    )
  return {
    ...without(state, 'ended'),
    status,
    ...(lasts ? { intensified } : {}),
    deadlines: withDeadlines(
      ended.deadlines.filter(({ key }) => ofOrders.includes(key)),
      ...complaints,
      ...(lasts ? [periodEnd(ruleSet, intensified)] : []),
    ),
  }
}
