import { date, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { OrderEvent } from './events'
import { onOrder } from './on-order'
import { findOrder } from './order'

/**
 * The party asks for more time (socialtilsynsloven § 8, stk. 2: on request, in special circumstances). What is asked for on the
 * last evening is asked for in time: the deadline does not fall until it has been answered.
 *
 * Refuses: ORDER_UNKNOWN, PERIOD_PASSED when the deadline is over, WRONG_STATUS while a request waits for its answer.
 */
export const requestOrderExtension = defineCommand<SupervisionState, OrderEvent>()({
  ...onOrder,
  name: 'requestOrderExtension',
  label: 'Bed om længere frist for påbuddet',
  by: party,
  submission: true,
  fields: {
    orderId: reference('Påbud', 'order'),
    reason: prose('Begrundelse', { max: 4000 }),
    until: optional(date('Ønsket frist')),
  },
  decide(state, { orderId, reason, until }) {
    const { passed, request } = findOrder(state, orderId)
    if (passed === true) refuse('PERIOD_PASSED')
    if (request !== undefined)
      refuse('WRONG_STATUS', {}, 'I har allerede bedt om længere frist. Fristen falder ikke, før I har fået svar.')
    return [{ type: 'order-extension-requested', orderId, reason, ...(until === undefined ? {} : { until }) }]
  },
})
