import type { EventTable } from '../../process/event-table'
import type { TenderState } from '../state'

/** Which obligation the tender is to follow. */
export interface ReplacedEvent {
  readonly type: 'replaced-noted'
  readonly obligationId: string
}

export const replacedEvents: EventTable<TenderState, ReplacedEvent> = {
  'replaced-noted': {
    audience: 'office',
    text: 'Udbuddet afløser en rådgivningsforpligtelse',
    evolve: (state, { obligationId }) => ({ ...state, replaces: [...(state.replaces ?? []), obligationId] }),
  },
}
