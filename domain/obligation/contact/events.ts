import type { Recipient } from '../../process/effect'
import type { EventTable } from '../../process/event-table'
import type { ObligationState } from '../state'

export interface ContactEvent {
  readonly type: 'contact-changed'
  readonly contact: Recipient
}

export const contactEvents: EventTable<ObligationState, ContactEvent> = {
  'contact-changed': {
    audience: 'party',
    text: 'Leverandørens kontaktperson rettet',
    evolve: (state, { contact }) => ({ ...state, supplier: { ...state.supplier, contact } }),
  },
}
