import type { TenderState } from './state'

/**
 * A stored state as this version knows it. Before schema 2 it was not kept what a bidder had been asked for: whoever lacked something
 * could supply it, and goes on to.
 */
export function upcast(schema: number, stored: TenderState): TenderState {
  if (schema >= 2) return stored
  return {
    ...stored,
    bids: stored.bids.map((bid) =>
      bid.check?.missing === undefined ? bid : { ...bid, asked: { what: bid.check.missing } },
    ),
  }
}
