import { danishLongDate } from '../../calendar/danish'
import { choice, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker, head } from '../../rights/rights'
import type { SupervisionState } from '../state'
import type { OrderEvent } from './events'
import { onOrder } from './on-order'
import { findOrder, orderResults } from './order'

/**
 * The office says whether an order is fulfilled. One that is not stays in force; of a department's the owner has its time to
 * mend or close it before that can be said, and what then blocks is the whole.
 *
 * Refuses: ORDER_UNKNOWN, WRONG_STATUS for `fulfilled` without proof or inspection, for `department-closed` where it concerns
 * the whole, and for `not-fulfilled` before the deadline has passed or twice.
 */
export const settleOrder = defineCommand<SupervisionState, OrderEvent>()({
  ...onOrder,
  name: 'settleOrder',
  label: 'Tag stilling til, om påbuddet er efterkommet',
  by: [caseworker, head],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {
    orderId: reference('Påbud', 'order'),
    result: choice('Resultat', orderResults),
    reason: prose('Begrundelse', { max: 4000 }),
  },
  decide(state, { orderId, result, reason }) {
    const { proofs, inspections, department, held, passed, due, notFulfilled } = findOrder(state, orderId)
    if (result === 'not-fulfilled') {
      if (passed !== true)
        refuse(
          'WRONG_STATUS',
          { fields: ['result'], due },
          held === true
            ? 'Påbuddets frist venter. Svar på ønsket om længere frist, eller registrér, hvornår brevet kom frem, og sæt en ny frist først.'
            : department === undefined
              ? `Fristen er ikke udløbet: tilbuddet har til og med ${danishLongDate(due)} til at efterkomme påbuddet.`
              : `Fristen er ikke udløbet: tilbuddet har til og med ${danishLongDate(due)} til at rette op på forholdene i afdelingen eller lukke den.`,
        )
      if (notFulfilled !== undefined)
        refuse('WRONG_STATUS', { fields: ['result'] }, 'Det er allerede noteret, at påbuddet ikke er efterkommet.')
      return [{ type: 'order-not-fulfilled', orderId, reason }]
    }
    if (result === 'fulfilled' && proofs.length + inspections.length === 0)
      refuse(
        'WRONG_STATUS',
        { fields: ['result'] },
        'Der er hverken modtaget dokumentation eller ført kontrol. Notér kontrollen først.',
      )
    if (result === 'department-closed' && department === undefined)
      refuse('WRONG_STATUS', { fields: ['result'] }, 'Påbuddet angår hele tilbuddet og ikke en afdeling.')
    return [{ type: 'order-settled', orderId, result, reason }]
  },
})
