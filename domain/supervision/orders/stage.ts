import type { Stage } from '../../process/stage'
import type { Task } from '../../process/task'
import type { SupervisionState } from '../state'
import { isOver } from '../statuses'
import { orderEvents, type OrderEvent } from './events'
import { extendOrder } from './extend-order'
import { isInForce, isStayed, type Order } from './order'
import { passOrder, remindOfOrder } from './pass-order'
import { recordInspection } from './record-inspection'
import { refuseOrderExtension } from './refuse-order-extension'
import { reportOrderMet } from './report-order-met'
import { requestOrderExtension } from './request-order-extension'
import { settleOrder } from './settle-order'

/** Orders while they bind: more time, proof, inspection, and whether they were fulfilled (socialtilsynsloven § 8, stk. 2). */
export const orders: Stage<SupervisionState, OrderEvent> = {
  commands: [
    requestOrderExtension,
    extendOrder,
    refuseOrderExtension,
    reportOrderMet,
    recordInspection,
    settleOrder,
    passOrder,
    remindOfOrder,
  ],
  events: orderEvents,
  tasks: (state) =>
    isOver(state.status) ? [] : state.orders.filter(isInForce).flatMap((order) => tasksOf(state, order)),
}

function tasksOf(state: SupervisionState, order: Order): readonly Task[] {
  const { deadlines } = state
  const { id, request, held, passed, proofs, notFulfilled } = order
  const due = deadlines.find(({ key }) => key === `order/${id}`)?.at
  const task = (key: string, title: string, command: string): Task => ({
    key: `${key}/${id}`,
    title,
    command,
    holder: { role: 'caseworker' },
    ...(due === undefined ? {} : { due }),
  })
  if (request !== undefined)
    return [task('order-extension', 'Svar på ønsket om længere frist for påbuddet', 'extendOrder')]
  if (isStayed(state, order)) return []
  if (held === true)
    return [task('order-held', 'Sæt en ny frist for påbuddet: den gamle er gået, mens den ventede', 'extendOrder')]
  if (notFulfilled !== undefined) return []
  return passed === true || proofs.length > 0
    ? [task('settle-order', 'Kontrollér påbuddet, og tag stilling til, om det er efterkommet', 'settleOrder')]
    : []
}
