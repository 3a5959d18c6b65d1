import { flag, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { OrderEvent } from './events'
import { onOrder } from './on-order'
import { findOrder } from './order'

/**
 * The party shows that an order is fulfilled, or that it has closed the department. It can do so late as well: the order binds
 * until it is settled. The files are handed in beside it.
 *
 * Refuses: ORDER_UNKNOWN, INVALID_FIELDS for a department where the order concerns the whole.
 */
export const reportOrderMet = defineCommand<SupervisionState, OrderEvent>()({
  ...onOrder,
  name: 'reportOrderMet',
  label: 'Oplys, at påbuddet er efterkommet',
  by: party,
  submission: true,
  fields: {
    orderId: reference('Påbud', 'order'),
    text: prose('Sådan er påbuddet efterkommet'),
    departmentClosed: optional(flag('Afdelingen er lukket')),
  },
  decide(state, { orderId, text: words, departmentClosed }) {
    const { department } = findOrder(state, orderId)
    if (departmentClosed === true && department === undefined)
      refuse('INVALID_FIELDS', { fields: ['departmentClosed'] }, 'Påbuddet angår hele tilbuddet og ikke en afdeling.')
    return [
      {
        type: 'order-proof-received',
        orderId,
        text: words,
        ...(departmentClosed === true ? { departmentClosed: true as const } : {}),
      },
    ]
  },
})
