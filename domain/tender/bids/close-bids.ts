import { defineCommand } from '../../process/procedure'
import { liveBids } from '../bid'
import type { TenderState } from '../state'
import type { BidEvent } from './events'

/** The deadline for bids has passed: what has come is to be opened; where nothing has come the procedure is over. */
export const closeBids = defineCommand<TenderState, BidEvent>()({
  name: 'closeBids',
  label: 'Luk for tilbud',
  law: 'udbudsloven § 187',
  from: ['open'],
  to: ['closed', 'no-bids'],
  by: ['deadline'],
  fields: {},
  decide: ({ bids }) => [{ type: liveBids(bids).length > 0 ? 'bids-closed' : 'no-bids' }],
})
