import type { CivilDate } from '../../calendar/civil-date'
import { defineCommand } from '../../process/procedure'
import type { ApprovalState } from '../state'
import { isOverForGood } from '../lapse/held'
import type { SupervisionEvent } from './events'
import { fromSupervision, requireSupervision } from './from-supervision'

/** An order as its supervision tells it: what the register shows, and what it blocks (docs/law.md § 9.6). */
export interface NotedOrder {
  readonly supervisionId: string
  readonly orderId: string
  readonly text: string
  readonly from: CivilDate
  readonly due: CivilDate
  readonly department?: string
  readonly noNewResidents?: true
  readonly blocks: 'nothing' | 'department' | 'whole'
  readonly inForce: boolean
}

/** An order has been given, has changed, or is settled. Refuses: NOT_ALLOWED for any case but a supervision of this approval. */
export const noteOrder = defineCommand<ApprovalState, SupervisionEvent>()({
  ...fromSupervision,
  name: 'noteOrder',
  label: 'Notér påbud',
  law: 'socialtilsynsloven § 8, stk. 2',
  decide(state, order: NotedOrder, { by }) {
    requireSupervision(state, by)
    const { supervisionId, orderId, inForce } = order
    const shown = state.orders?.some((one) => one.orderId === orderId && one.supervisionId === supervisionId) === true
    return isOverForGood(state) || (!inForce && !shown) ? [] : [{ type: 'order-noted', order }]
  },
})
