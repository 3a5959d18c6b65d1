import { civilDateAt } from '../../calendar/copenhagen'
import { date, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { OrderEvent } from './events'
import { onOrder } from './on-order'
import { findOrder } from './order'
import { extendedDeadlines } from './order-deadlines'

/** The order gets a later last day, as asked for or of the office's own accord. Refuses: ORDER_UNKNOWN, DATE_INVALID unless the new day is later than the present one and than today. */
export const extendOrder = defineCommand<SupervisionState, OrderEvent>()({
  ...onOrder,
  name: 'extendOrder',
  label: 'Forlæng fristen for påbuddet',
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {
    orderId: reference('Påbud', 'order'),
    until: date('Ny frist'),
    reason: prose('Begrundelse', { max: 4000 }),
  },
  decide(state, { orderId, until, reason }, { at }) {
    const { due } = findOrder(state, orderId)
    if (until <= due || until <= civilDateAt(at))
      refuse(
        'DATE_INVALID',
        { fields: ['until'] },
        'Den nye frist skal ligge efter den nuværende og efter i dag. Vælg en senere dato.',
      )
    return [
      { type: 'order-extended', orderId, reason, deadlines: extendedDeadlines(state.ruleSet, orderId, until, at) },
    ]
  },
})
