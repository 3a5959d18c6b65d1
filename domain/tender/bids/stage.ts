import type { Stage } from '../../process/stage'
import type { TenderState } from '../state'
import { closeBids } from './close-bids'
import { bidEvents, type BidEvent } from './events'
import { submitBid } from './submit-bid'
import { withdrawBid } from './withdraw-bid'

/** Tilbuddene, forseglede: received, replaced and taken back until the deadline. */
export const bids: Stage<TenderState, BidEvent> = {
  commands: [submitBid, withdrawBid, closeBids],
  events: bidEvents,
}
