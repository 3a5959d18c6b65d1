import type { CivilDate } from '../../calendar/civil-date'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import type { Effect } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { Deadline } from '../../process/procedure'
import { without } from '../../process/without'
import { aboutOf } from '../about-of'
import type { SupervisionState } from '../state'
import { mailToOffice, mailToParty } from '../supervision-mail'
import { withOrder, type OrderResult } from './order'
import { orderKeys } from './order-deadlines'
import { tellOrder } from './tell-order'

interface OfOrder {
  readonly orderId: string
}

/** What happens to an order after its decision. */
export type OrderEvent =
  /** `stayed`: it does not bind while it is complained of, and nobody is told. */
  | ({ readonly type: 'order-reminded'; readonly due: CivilDate; readonly stayed?: true } & OfOrder)
  | ({ readonly type: 'order-extension-requested'; readonly reason: string; readonly until?: CivilDate } & OfOrder)
  | ({ readonly type: 'order-extended'; readonly reason: string; readonly deadlines: readonly Deadline[] } & OfOrder)
  | ({ readonly type: 'order-extension-refused'; readonly reason: string; readonly due: CivilDate } & OfOrder)
  | ({ readonly type: 'order-proof-received'; readonly text: string; readonly departmentClosed?: true } & OfOrder)
  | ({ readonly type: 'order-inspected'; readonly on: CivilDate; readonly findings: string } & OfOrder)
  | ({ readonly type: 'order-held' } & OfOrder)
  | ({ readonly type: 'order-passed'; readonly due: CivilDate } & OfOrder)
  | ({ readonly type: 'order-not-fulfilled'; readonly reason: string } & OfOrder)
  | ({
      readonly type: 'order-settled'
      readonly result: Exclude<OrderResult, 'not-fulfilled'>
      readonly reason: string
    } & OfOrder)

/** The party is told of all of it but of what the inspection showed, which it is heard over before anything follows from it. */
export const orderEvents: EventTable<SupervisionState, OrderEvent> = {
  'order-reminded': {
    audience: 'party',
    text: ({ stayed }) =>
      stayed === true
        ? 'Påmindelse om påbuddets frist udeladt: påbuddet gælder ikke imens'
        : 'Påmindelse om påbuddets frist sendt',
    evolve: (state, { orderId }) => ({ ...state, deadlines: withoutDeadlines(state.deadlines, orderKeys(orderId)[1]) }),
    effects: (state, { due, stayed }) =>
      stayed === true ? [] : mailToParty(state, { template: 'order-reminder', data: { ...aboutOf(state), due } }),
  },
  'order-extension-requested': {
    decisive: true,
    audience: 'party',
    text: 'Der er bedt om længere frist for påbuddet',
    evolve: (state, { orderId, reason, until }, { at }) =>
      withOrder(state, orderId, (order) => ({
        ...order,
        request: { reason, at, ...(until === undefined ? {} : { until }) },
      })),
    effects: (state, { orderId }) => [
      mailToOffice(state, {
        template: 'order-extension-requested',
        data: { ...aboutOf(state), due: dueOf(state, orderId) },
      }),
    ],
  },
  'order-extended': {
    decisive: true,
    audience: 'party',
    text: 'Fristen for påbuddet er forlænget',
    evolve(state, { orderId, reason, deadlines }, { at }) {
      const [end] = deadlines
      if (end === undefined) return state
      return {
        ...withOrder(state, orderId, (order) => ({
          ...without(order, 'request', 'held', 'passed', 'notFulfilled'),
          due: end.date,
          extensions: [...order.extensions, { until: end.date, reason, at }],
        })),
        deadlines: withDeadlines(withoutDeadlines(state.deadlines, ...orderKeys(orderId)), ...deadlines),
      }
    },
    effects: (state, { orderId }) => [
      ...mailToParty(state, { template: 'order-extended', data: { ...aboutOf(state), due: dueOf(state, orderId) } }),
      ...told(state, orderId),
    ],
  },
  'order-extension-refused': {
    decisive: true,
    audience: 'party',
    text: 'Der er ikke givet længere frist for påbuddet',
    evolve: (state, { orderId }) => withOrder(state, orderId, (order) => without(order, 'request')),
    effects: (state, { due }) =>
      mailToParty(state, { template: 'order-extension-refused', data: { ...aboutOf(state), due } }),
  },
  'order-proof-received': {
    decisive: true,
    audience: 'party',
    text: 'Oplysning om, at påbuddet er efterkommet, modtaget',
    evolve: (state, { orderId, text, departmentClosed }, { at }) =>
      withOrder(state, orderId, (order) => ({
        ...order,
        proofs: [...order.proofs, { text, at, ...(departmentClosed === undefined ? {} : { departmentClosed }) }],
      })),
    effects: (state) => [mailToOffice(state, { template: 'order-proof-received', data: aboutOf(state) })],
  },
  'order-inspected': {
    decisive: true,
    audience: 'handlers',
    text: 'Kontrol af påbuddet noteret',
    evolve: (state, { orderId, on, findings }) =>
      withOrder(state, orderId, (order) => ({ ...order, inspections: [...order.inspections, { on, findings }] })),
  },
  'order-held': {
    audience: 'party',
    text: 'Påbuddets frist venter',
    evolve: (state, { orderId }) => ({
      ...withOrder(state, orderId, (order) => ({ ...order, held: true })),
      deadlines: withoutDeadlines(state.deadlines, ...orderKeys(orderId)),
    }),
  },
  'order-passed': {
    decisive: true,
    audience: 'party',
    text: 'Påbuddets frist er udløbet',
    evolve: (state, { orderId }) => ({
      ...withOrder(state, orderId, (order) => ({ ...without(order, 'held'), passed: true })),
      deadlines: withoutDeadlines(state.deadlines, ...orderKeys(orderId)),
    }),
    effects: (state, { due }) => [mailToOffice(state, { template: 'order-passed', data: { ...aboutOf(state), due } })],
  },
  'order-not-fulfilled': {
    decisive: true,
    audience: 'party',
    text: 'Påbuddet er ikke efterkommet',
    evolve: (state, { orderId, reason }, { at }) =>
      withOrder(state, orderId, (order) => ({ ...order, notFulfilled: { reason, at } })),
    effects: (state, { orderId }) => [
      ...mailToParty(state, { template: 'order-not-fulfilled', data: aboutOf(state) }),
      ...told(state, orderId),
    ],
  },
  'order-settled': {
    decisive: true,
    audience: 'party',
    text: ({ result }) => (result === 'lifted' ? 'Påbuddet er bortfaldet' : 'Påbuddet er afsluttet'),
    evolve: (state, { orderId, result, reason }, { at }) => ({
      ...withOrder(state, orderId, (order) => ({
        ...without(order, 'request', 'held'),
        settled: { result, reason, at },
      })),
      deadlines: withoutDeadlines(state.deadlines, ...orderKeys(orderId)),
    }),
    effects: (state, { orderId, result }) => [
      ...mailToParty(state, { template: 'order-settled', data: { ...aboutOf(state), result } }),
      ...told(state, orderId),
    ],
  },
}

const dueOf = ({ orders }: SupervisionState, orderId: string): CivilDate =>
  orders.find(({ id }) => id === orderId)?.due ?? ''

const told = (state: SupervisionState, orderId: string): readonly Effect[] =>
  state.orders.filter(({ id }) => id === orderId).map((order) => tellOrder(state, order))
