import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { aboutOf, mailToBoth, mailToOffice } from '../obligation-mail'
import type { ObligationState } from '../state'

/** What becomes of the approval that the obligation rests on, as the approval tells it, and what the office makes of that. */
export type ApprovalEvent =
  | { readonly type: 'approval-threatened' }
  | { readonly type: 'approval-safe' }
  | { readonly type: 'approval-lost' }
  | { readonly type: 'approval-regained' }
  | { readonly type: 'clarified'; readonly reason: string }

export const approvalEvents: EventTable<ObligationState, ApprovalEvent> = {
  'approval-threatened': {
    audience: 'party',
    text: 'Leverandørens godkendelse er besluttet tilbagekaldt; det er ikke trådt i kraft',
    evolve: (state) => ({ ...state, approvalThreatened: true }),
    effects: (state) => [mailToOffice(state, { template: 'obligation-threatened', data: aboutOf(state) })],
  },
  'approval-safe': {
    audience: 'party',
    text: 'Leverandørens godkendelse består',
    evolve: (state) => without(state, 'approvalThreatened'),
  },
  'approval-lost': {
    decisive: true,
    audience: 'party',
    text: 'Leverandørens godkendelse er ophørt',
    evolve: (state, _event, { at }) => ({
      ...without(state, 'approvalThreatened', 'clarified'),
      status: state.status === 'active' ? 'clarifying' : state.status,
      approvalLost: { since: at },
    }),
    effects: (state) => mailToBoth(state, { template: 'obligation-approval-lost', data: aboutOf(state) }),
  },
  'approval-regained': {
    decisive: true,
    audience: 'party',
    text: 'Leverandøren har igen en godkendelse',
    evolve: (state) => ({
      ...without(state, 'approvalLost', 'approvalThreatened', 'clarified'),
      status: state.status === 'clarifying' ? 'active' : state.status,
    }),
    effects: (state) => mailToBoth(state, { template: 'obligation-approval-regained', data: aboutOf(state) }),
  },
  clarified: {
    decisive: true,
    audience: 'party',
    text: 'Det er afklaret, at kontrakten fortsætter',
    evolve: (state, { reason }, { at }) => ({ ...state, status: 'active', clarified: { reason, at } }),
    effects: (state) => mailToBoth(state, { template: 'obligation-clarified', data: aboutOf(state) }),
  },
}
