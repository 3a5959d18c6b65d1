import { defineCommand } from '../../process/procedure'
import { pendingLetters } from '../../delivery/by-post'
import { eventOfLetter } from '../../delivery/letters-to'
import { deliveryRules } from '../delivery/rules'
import type { SupervisionState } from '../state'
import type { OrderEvent } from './events'
import { onOrder } from './on-order'
import { isStayed } from './order'

/** What an order's deadline knows of it. */
interface OrderData {
  readonly orderId: string
}

/**
 * The last day of an order is over. It does not pass while a request for more time waits for its answer, nor while nobody knows
 * whether the letter has come by post, nor while it is stayed.
 */
export const passOrder = defineCommand<SupervisionState, OrderEvent>()({
  ...onOrder,
  name: 'passOrder',
  label: 'Påbuddets frist udløber',
  by: ['deadline'],
  fields: {},
  decide(state, { orderId }: OrderData) {
    const order = state.orders.find(({ id }) => id === orderId)
    if (order === undefined) return []
    const waits =
      order.request !== undefined ||
      isStayed(state, order) ||
      pendingLetters(deliveryRules, state).some(({ letterId }) => eventOfLetter(letterId) === order.decision)
    return [waits ? { type: 'order-held', orderId } : { type: 'order-passed', orderId, due: order.due }]
  },
})

/** It is some days off: the party is reminded. */
export const remindOfOrder = defineCommand<SupervisionState, OrderEvent>()({
  ...onOrder,
  law: 'god forvaltningsskik',
  name: 'remindOfOrder',
  label: 'Påmind om påbuddets frist',
  by: ['deadline'],
  fields: {},
  // Of what does not bind meanwhile nobody is reminded.
  decide: (state, { orderId }: OrderData) =>
    state.orders
      .filter(({ id }) => id === orderId)
      .map((order) => ({
        type: 'order-reminded',
        orderId,
        due: order.due,
        ...(isStayed(state, order) ? { stayed: true as const } : {}),
      })),
})
