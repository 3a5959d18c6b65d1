import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import type { ApprovalState } from '../state'
import type { KnownObligation } from './known-obligation'

/** The advisory obligations that rest on an approval. */
export type ObligationEvent =
  | ({ readonly type: 'obligation-noted' } & KnownObligation)
  | { readonly type: 'obligation-over'; readonly obligationId: string }

export const obligationEvents: EventTable<ApprovalState, ObligationEvent> = {
  'obligation-noted': {
    audience: 'public',
    text: 'En rådgivningsforpligtelse hviler på godkendelsen',
    evolve: (state, event) => ({
      ...state,
      obligations: [...(state.obligations ?? []), without(event, 'type')],
    }),
  },
  'obligation-over': {
    audience: 'public',
    text: 'En rådgivningsforpligtelse hviler ikke længere på godkendelsen',
    evolve: (state, { obligationId }) => ({
      ...state,
      obligations: (state.obligations ?? []).filter((one) => one.obligationId !== obligationId),
    }),
  },
}
