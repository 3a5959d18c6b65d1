import { civilDateAt } from '../../calendar/copenhagen'
import type { Circumstances } from '../../process/procedure'
import type { ComplaintOver } from '../../remedy/complained-decision'
import { takesAway } from '../../remedy/complaint-end'
import type { DecisionChange } from '../../remedy/change-fields'
import type { Settlement } from '../../remedy/decided-case'
import type { IntensifiedPeriod } from '../intensified/intensified-period'
import { isFinal, type Decision } from '../decision/decision'
import { longestFrom } from '../intensified/intensified-period'
import { isInForce } from '../orders/order'
import { extendedDeadlines } from '../orders/order-deadlines'
import type { SupervisionState } from '../state'
import type { AppealEvent } from './events'
import { standingMeasures, type Measure } from './measure'

/**
 * What follows in the supervision when a complaint has ended, or has changed its decision. What is taken away is gone for what
 * comes; what has been remitted is decided anew, with a hearing. What was stayed binds again when the decision stands.
 */
export function followComplaint(
  state: SupervisionState,
  { complaintId, end, change }: Settlement,
  { at }: Circumstances,
): readonly AppealEvent[] {
  const complaint = state.complaints?.find((one) => one.complaintId === complaintId)
  const decision = state.decisions.find(({ seq }) => seq === complaint?.decision)
  const measure = decision && standingMeasures(decision).find((one) => one === complaint?.kind)
  if (decision === undefined || measure === undefined) return []
  const { seq, orderId } = decision
  if (end !== undefined && takesAway(end))
    return [
      {
        type: 'measure-annulled',
        measure,
        decision: seq,
        complaintId,
        end,
        ...(measure === 'intensified-supervision' ? periodAfter(state, decision, civilDateAt(at)) : {}),
      },
    ]
  const binds = state.orders.some((order) => order.id === orderId && isInForce(order))
  return [
    ...(change === undefined ? [] : [changed(state, decision, measure, complaintId, change, at)]),
    ...(end !== undefined && measure === 'order' && binds && complaint?.stayedBy !== undefined && orderId !== undefined
      ? [{ type: 'order-resumed' as const, orderId }]
      : []),
    ...(end !== undefined && complaint !== undefined && becomesFinal(state, decision, complaint)
      ? [{ type: 'decision-became-final' as const, decision: seq, complaintId }]
      : []),
  ]
}

/** Whether nothing but this complaint kept a decision from being final: before one that came too late the party had heard that it was. */
const becomesFinal = (state: SupervisionState, decision: Decision, { timeliness }: ComplaintOver): boolean =>
  state.tellsWhenFinal === true && timeliness !== 'late' && isFinal(state, decision)

/** Skærpet tilsyn that lasts; of a supervision that has ended with its approval, what stands again with it. */
const standingPeriod = ({ intensified, ended }: SupervisionState): IntensifiedPeriod | undefined =>
  intensified ?? ended?.intensified

/** Skærpet tilsyn when a decision on it is gone: the one that it prolonged lasts to its own last day. */
function periodAfter(
  state: SupervisionState,
  { seq, period }: Decision,
  today: string,
): { readonly lasts?: IntensifiedPeriod; readonly over?: true } {
  const { decisions } = state
  const intensified = standingPeriod(state)
  if (intensified === undefined || intensified.from !== period?.from || intensified.to !== period.to) return {}
  const before = decisions.findLast(
    (one) =>
      one.seq < seq &&
      one.period !== undefined &&
      one.period.to >= today &&
      standingMeasures(one).includes('intensified-supervision'),
  )
  return before?.period === undefined ? { over: true } : { lasts: before.period }
}

/** A later last day of an order than today, and one of skærpet tilsyn within the law, are followed, and other conditions; the words always. */
function changed(
  state: SupervisionState,
  { seq, orderId, period }: Decision,
  measure: Measure,
  complaintId: string,
  { text, due, validTo, conditions }: DecisionChange,
  at: string,
): AppealEvent {
  const today = civilDateAt(at)
  const order = state.orders.find(({ id }) => id === orderId)
  const { ruleSet } = state
  const intensified = standingPeriod(state)
  return {
    type: 'measure-changed',
    measure,
    decision: seq,
    complaintId,
    text,
    ...(measure === 'order' && order !== undefined && isInForce(order) && due !== undefined && due > today
      ? { deadlines: extendedDeadlines(ruleSet, order.id, due, at) }
      : {}),
    ...(measure === 'intensified-supervision' &&
    validTo !== undefined &&
    validTo >= today &&
    period !== undefined &&
    intensified?.from === period.from &&
    validTo <= longestFrom(ruleSet, period.from).date
      ? { period: { ...intensified, to: validTo } }
      : {}),
    ...(measure === 'condition' && conditions !== undefined ? { conditions } : {}),
  }
}
