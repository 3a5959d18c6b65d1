import type { CivilDate } from '../../calendar/civil-date'
import type { EventTable } from '../../process/event-table'
import { without } from '../../process/without'
import { changedBid, type BidCheck } from '../bid'
import type { TenderState } from '../state'
import { aboutOf, mailTo, mailToOffice } from '../tender-mail'

/** The formal check. */
export type CheckEvent =
  | { readonly type: 'bid-checked'; readonly bid: string; readonly check: BidCheck }
  | { readonly type: 'missing-requested'; readonly bids: readonly string[]; readonly until: CivilDate }
  | { readonly type: 'missing-supplied'; readonly bid: string; readonly text: string; readonly late?: true }
  | { readonly type: 'evaluation-begun' }

export const checkEvents: EventTable<TenderState, CheckEvent> = {
  'bid-checked': {
    decisive: true,
    audience: 'handlers',
    text: 'Et tilbud er kontrolleret formelt',
    evolve: (state, { bid, check }) => ({
      ...state,
      bids: changedBid(state.bids, bid, (one) => ({
        ...one,
        check,
        ...(one.supplied === undefined ? {} : { supplied: { ...one.supplied, seen: true as const } }),
      })),
    }),
  },
  'missing-requested': {
    audience: 'handlers',
    text: 'Manglende dokumenter er indhentet fra alle, der manglede noget',
    evolve: (state, { bids, until }) => ({
      ...state,
      bids: state.bids.map((bid) =>
        bids.includes(bid.id) && bid.check?.missing !== undefined
          ? { ...without(bid, 'supplied'), asked: { what: bid.check.missing, until } }
          : bid,
      ),
    }),
    effects: (state, { bids, until }) =>
      state.bids
        .filter(({ id }) => bids.includes(id))
        .map(({ contact }) => mailTo(contact, { template: 'bid-missing', data: { ...aboutOf(state), due: until } })),
  },
  'missing-supplied': {
    decisive: true,
    audience: 'handlers',
    text: ({ late }) =>
      late === true
        ? 'En tilbudsgiver har eftersendt oplysninger efter fristen'
        : 'En tilbudsgiver har eftersendt oplysninger',
    evolve: (state, { bid, text, late }, { at }) => ({
      ...state,
      bids: changedBid(state.bids, bid, (one) => ({
        ...one,
        supplied: { text, at, ...(late === undefined ? {} : { late }) },
      })),
    }),
    effects: (state) => [mailToOffice(state, { template: 'bid-supplied', data: aboutOf(state) })],
  },
  'evaluation-begun': {
    decisive: true,
    audience: 'handlers',
    text: 'Evalueringen er begyndt',
    evolve: (state) => ({ ...state, status: 'evaluating' }),
  },
}
