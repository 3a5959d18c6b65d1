import type { EventTable } from '../../process/event-table'
import type { TenderState } from '../state'
import { aboutOf, mailToAll, mailToOffice } from '../tender-mail'
import type { cancellationReasons } from './cancel'

/** How a procedure ends without a contract, and what becomes of bids that nobody opened. */
export type EndingEvent =
  | { readonly type: 'cancelled'; readonly reason: keyof typeof cancellationReasons; readonly text: string }
  | { readonly type: 'unopened-destroyed'; readonly sha256: readonly string[]; readonly witnessed: string }

export const endingEvents: EventTable<TenderState, EndingEvent> = {
  cancelled: {
    decisive: true,
    audience: 'public',
    text: 'Udbuddet er annulleret',
    evolve: (state, { reason, text }) => ({
      ...state,
      status: 'cancelled',
      cancelled: { reason, text },
      deadlines: [],
    }),
    effects: (state) => [
      ...mailToAll(state, { template: 'tender-cancelled', data: aboutOf(state) }),
      mailToOffice(state, { template: 'tender-cancelled', data: aboutOf(state) }),
    ],
  },
  'unopened-destroyed': {
    audience: 'office',
    text: 'Nøglen til de uåbnede tilbud er tilintetgjort',
    evolve: (state, _event, { at }) => ({ ...state, destroyedAt: at }),
  },
}
