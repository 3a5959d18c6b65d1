import type { NotedOrder } from '../../approval/supervision/note-order'
import { civilDateAt } from '../../calendar/copenhagen'
import type { TellCaseEffect } from '../../process/effect'
import type { SupervisionState } from '../state'
import { blocks, isInForce, isStayed, type Order } from './order'

/** The approval shows the order as it now stands, and not when it is settled, or stayed while it is complained of. */
export function tellOrder(state: SupervisionState, order: Order): TellCaseEffect {
  const { approvalId, caseId } = state
  const { id, publicText, givenAt, due, department, noNewResidents } = order
  const noted: NotedOrder = {
    supervisionId: caseId,
    orderId: id,
    text: publicText,
    from: civilDateAt(givenAt),
    due,
    ...(department === undefined ? {} : { department }),
    ...(noNewResidents === true ? { noNewResidents: true } : {}),
    blocks: blocks(order),
    inForce: isInForce(order) && !isStayed(state, order),
  }
  return { kind: 'tell-case', caseId: approvalId, command: 'noteOrder', data: noted }
}
