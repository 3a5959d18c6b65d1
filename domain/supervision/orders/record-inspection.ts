import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { OrderEvent } from './events'
import { onOrder } from './on-order'
import { findOrder } from './order'

/** What was found when it was inspected whether an order is fulfilled. Refuses: ORDER_UNKNOWN, DATE_INVALID for a day to come or before the order. */
export const recordInspection = defineCommand<SupervisionState, OrderEvent>()({
  ...onOrder,
  name: 'recordInspection',
  label: 'Notér kontrol af påbuddet',
  by: [caseworker, assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: {
    orderId: reference('Påbud', 'order'),
    on: date('Kontrolleret den'),
    findings: prose('Hvad viste kontrollen?', { max: 10_000 }),
  },
  decide(state, { orderId, on, findings }, { at }) {
    const { givenAt } = findOrder(state, orderId)
    if (on > civilDateAt(at) || on < civilDateAt(givenAt))
      refuse('DATE_INVALID', { fields: ['on'] }, 'Dagen skal ligge mellem påbuddet og i dag. Ret datoen.')
    return [{ type: 'order-inspected', orderId, on, findings }]
  },
})
