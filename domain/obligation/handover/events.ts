import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import type { ObligationState } from '../state'

/** What is handed over to whoever comes after. */
export interface HandoverEvent {
  readonly type: 'handed-over'
  readonly to: string
  readonly plan: string
  readonly doneOn: CivilDate
}

export const handoverEvents: EventTable<ObligationState, HandoverEvent> = {
  'handed-over': {
    decisive: true,
    audience: 'party',
    text: 'Overdragelse registreret',
    evolve: (state, event) => ({ ...state, handover: without(event, 'type') }),
  },
}
