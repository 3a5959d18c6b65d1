import { prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { OrderEvent } from './events'
import { onOrder } from './on-order'
import { findOrder } from './order'

/**
 * The party gets no more time, and is told why. A deadline whose last day has gone while it waited for the answer falls with it.
 *
 * Refuses: ORDER_UNKNOWN, WRONG_STATUS where nothing has been asked for.
 */
export const refuseOrderExtension = defineCommand<SupervisionState, OrderEvent>()({
  ...onOrder,
  name: 'refuseOrderExtension',
  label: 'Afslå længere frist for påbuddet',
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  offered: ({ orders }) => orders.some(({ request }) => request !== undefined),
  fields: { orderId: reference('Påbud', 'order'), reason: prose('Begrundelse', { max: 4000 }) },
  decide(state, { orderId, reason }) {
    const { request, held, due } = findOrder(state, orderId)
    if (request === undefined) refuse('WRONG_STATUS', {}, 'Der er ikke bedt om længere frist for påbuddet.')
    return [
      { type: 'order-extension-refused', orderId, reason, due },
      ...(held === true ? [{ type: 'order-passed' as const, orderId, due }] : []),
    ]
  },
})
