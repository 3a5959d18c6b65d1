import type { NotedOrder } from '../../approval/supervision/note-order'
import { civilDateAt } from '../../calendar/copenhagen'
import type { TellCaseEffect } from '../../process/effect'
import type { SupervisionState } from '../state'
import { blocks, isInForce, type Order } from './order'

/** The approval shows the order as it now stands, and not any longer when it is settled. */
export function tellOrder({ approvalId, caseId }: SupervisionState, order: Order): TellCaseEffect {
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
    inForce: isInForce(order),
  }
  return { kind: 'tell-case', caseId: approvalId, command: 'noteOrder', data: noted }
}
