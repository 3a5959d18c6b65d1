import { notReached } from '../../application/decision/not-reached'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Matter } from '../../delivery/delivery-rules'
import { eventOfLetter } from '../../delivery/letters-to'
import { withoutDeadlines } from '../../process/case-deadline'
import { without } from '../../process/without'
import { isComplainable } from '../decision/decision'
import { isInForce, type Order } from '../orders/order'
import type { SupervisionState } from '../state'
import { complaintDeadline, complaintKey } from './complaint-deadline'
import { reached, withRecipient, type DecisionAvailable } from './events'

/** An order that has passed while its letter had not come: its day waits, as it would have. What has been found of it since stands. */
const unpassed = (order: Order): Order =>
  order.passed === true && isInForce(order) && order.notFulfilled === undefined
    ? { ...without(order, 'passed'), held: true }
    : order

/** The decisions of a supervision: each recipient's own complaint deadline over each, by the law's own length and from no later day. */
export const decisionMatter: Matter<SupervisionState, DecisionAvailable> = {
  name: 'afgørelsen',
  sentBy: ({ decisions }) => decisions.filter(isComplainable).map(({ seq }) => seq),
  deadline: {
    key: 'complaint',
    each: true,
    count({ ruleSet, decisions }, from, at, role, sentBy) {
      const recipient = decisions.find(({ seq }) => seq === sentBy)?.recipients.find((one) => one.role === role)
      if (recipient === undefined) return undefined
      const deadline = complaintDeadline(ruleSet, from, sentBy, recipient)
      return recipient.over === true && deadline.at <= at ? undefined : { deadline }
    },
    begin(state, { deadline: complaint }, { role, servedOn, note }) {
      const { decision } = complaint.data as { readonly decision: number }
      return reached(
        state,
        { decision, role, complaint },
        {
          ...(servedOn === undefined ? {} : { availableOn: servedOn }),
          ...(note === undefined ? {} : { servedNote: note }),
        },
      )
    },
    wait(state, role, sentBy) {
      const { recipients = [] } = state.decisions.find(({ seq }) => seq === sentBy) ?? {}
      return {
        ...withRecipient(state, sentBy, role, notReached),
        orders: state.orders.map((order) => (order.decision === sentBy ? unpassed(order) : order)),
        deadlines: withoutDeadlines(
          state.deadlines,
          ...recipients.filter((one) => one.role === role).map((one) => complaintKey(sentBy, one)),
        ),
      }
    },
    effects: () => [],
    available({ decisions, ruleSet }, { letterId, sha256, availableAt, recipient }) {
      const decision = decisions.find(({ seq }) => seq === eventOfLetter(letterId))
      const to = decision?.recipients.find((one) => one.cvr === recipient && one.availableOn === undefined)
      if (decision === undefined || to === undefined) return []
      const { seq } = decision
      const availableOn = civilDateAt(availableAt)
      const complaint = complaintDeadline(ruleSet, availableOn, seq, to)
      return [{ type: 'decision-available', decision: seq, role: to.role, letterId, sha256, availableOn, complaint }]
    },
    fell: () => true,
  },
}
