import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { liveBids } from '../bid'
import { organisationOf } from '../bidder-field'
import type { TenderState } from '../state'
import { anyProvider } from '../tender-rights'
import { bidsEndAt } from '../timetable'
import type { BidEvent } from './events'

/**
 * A bidder takes its bid back, before the deadline. It is never opened, and the bidder may bid anew.
 *
 * Refuses: BID_UNKNOWN, BIDS_CLOSED.
 */
export const withdrawBid = defineCommand<TenderState, BidEvent>()({
  name: 'withdrawBid',
  label: 'Træk tilbuddet tilbage',
  law: 'udbudsloven § 2',
  from: ['open', 'paused', 'closed'],
  to: ['open', 'paused', 'closed'],
  moves: staying('open', 'paused', 'closed'),
  by: [anyProvider],
  submission: true,
  fields: {},
  offered: ({ bids }, { organisation }) => liveBids(bids).some(({ cvr }) => cvr === organisation),
  decide({ status, bids, timetable }, _data, { at, by }) {
    const cvr = organisationOf(by)
    const bid = liveBids(bids).find((one) => one.cvr === cvr)
    if (bid === undefined || timetable === undefined) return refuse('BID_UNKNOWN')
    if (status !== 'paused' && at >= bidsEndAt(timetable)) refuse('BIDS_CLOSED')
    return [{ type: 'bid-withdrawn', bid: bid.id }]
  },
})
