import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { isSuspended } from '../../remedy/complained-decision'
import { refuse } from '../../refusal/refuse'
import type { OrderDraft } from '../decision/decision'
import type { SupervisionState } from '../state'

/** How an order can be settled; what is not fulfilled goes on until it is. */
export const orderResults = {
  fulfilled: 'Efterkommet',
  'department-closed': 'Afdelingen er lukket',
  lifted: 'Bortfaldet: ikke længere nødvendigt',
  'not-fulfilled': 'Ikke efterkommet',
} as const

export type OrderResult = keyof typeof orderResults

/** What the party sends to show that an order is fulfilled. */
interface Proof {
  readonly text: string
  readonly at: Instant
  /** The party has closed the department that the order concerns. */
  readonly departmentClosed?: true
}

/** An order (påbud) with its course. A complaint over it suspends nothing (I7). */
export interface Order extends OrderDraft {
  readonly id: string
  /** `seq` of its decision. */
  readonly decision: number
  readonly givenAt: Instant
  /** Present last day; `OrderDraft.due` is what was signed, until it is extended. */
  readonly due: CivilDate
  readonly extensions: readonly { readonly until: CivilDate; readonly reason: string; readonly at: Instant }[]
  /** The party has asked for more time, and waits for the answer: until it comes the deadline does not fall. */
  readonly request?: { readonly reason: string; readonly until?: CivilDate; readonly at: Instant }
  /** Its last day has gone while it waited: for an answer to a request, or for its letter to come by post. */
  readonly held?: true
  /** Its deadline has passed. */
  readonly passed?: true
  readonly proofs: readonly Proof[]
  readonly inspections: readonly { readonly on: CivilDate; readonly findings: string }[]
  /** It was found not to be fulfilled: it stays in force. */
  readonly notFulfilled?: { readonly reason: string; readonly at: Instant }
  readonly settled?: {
    /** `annulled`: a complaint has taken it away. */
    readonly result: Exclude<OrderResult, 'not-fulfilled'> | 'annulled'
    readonly reason: string
    readonly at: Instant
  }
}

/** Whether it is settled by nothing yet. */
export const isInForce = ({ settled }: Order): boolean => settled === undefined

/** Whether a stay keeps it from binding while it is complained of (I7); without one a complaint suspends nothing. */
export const isStayed = (state: SupervisionState, { decision }: Order): boolean =>
  isSuspended(state, { kind: 'order', seq: decision })

/**
 * What a failure blocks. Of a department's order nothing but the department, until the owner has had its time to mend or close
 * it and it is found that neither was done: only then the whole (docs/law.md § 9.6).
 */
export function blocks({ department, notFulfilled, settled }: Order): 'nothing' | 'department' | 'whole' {
  if (settled !== undefined) return 'nothing'
  if (notFulfilled !== undefined) return 'whole'
  return department === undefined ? 'nothing' : 'department'
}

/** An order as its decision gives it. */
export const newOrder = (
  draft: OrderDraft,
  {
    id,
    decision,
    at,
    due,
  }: { readonly id: string; readonly decision: number; readonly at: Instant; readonly due: CivilDate },
): Order => ({ ...draft, id, decision, givenAt: at, due, extensions: [], proofs: [], inspections: [] })

/** The order of this id that is in force. Refuses: ORDER_UNKNOWN. */
export const findOrder = ({ orders }: SupervisionState, orderId: string): Order =>
  orders.find((order) => order.id === orderId && isInForce(order)) ?? refuse('ORDER_UNKNOWN', { fields: ['orderId'] })

/** The case with one of its orders changed. */
export const withOrder = (
  state: SupervisionState,
  orderId: string,
  change: (order: Order) => Order,
): SupervisionState => ({
  ...state,
  orders: state.orders.map((order) => (order.id === orderId ? change(order) : order)),
})
