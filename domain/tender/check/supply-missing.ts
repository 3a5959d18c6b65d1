import { endOfCivilDay } from '../../calendar/in-time'
import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { liveBids } from '../bid'
import { organisationOf } from '../bidder-field'
import type { TenderState } from '../state'
import { anyProvider } from '../tender-rights'
import type { CheckEvent } from './events'

/**
 * A bidder supplies what it was asked for. What it bids is not changed by it. What comes after the day is kept, and marked as late.
 *
 * Refuses: BID_UNKNOWN, NOTHING_MISSING for whoever was not asked.
 */
export const supplyMissing = defineCommand<TenderState, CheckEvent>()({
  name: 'supplyMissing',
  label: 'Eftersend oplysninger',
  law: 'udbudsloven § 159, stk. 5',
  from: ['opened'],
  to: ['opened'],
  moves: staying('opened'),
  by: [anyProvider],
  submission: true,
  fields: { text: prose('Oplysninger') },
  offered: ({ bids }, { organisation }) =>
    liveBids(bids).some(({ cvr, asked }) => cvr === organisation && asked !== undefined),
  decide({ bids }, { text }, { at, by }) {
    const cvr = organisationOf(by)
    const bid = liveBids(bids).find((one) => one.cvr === cvr)
    if (bid === undefined) return refuse('BID_UNKNOWN')
    if (bid.asked === undefined) return refuse('NOTHING_MISSING')
    const { until } = bid.asked
    const late = until !== undefined && at >= endOfCivilDay(until)
    return [{ type: 'missing-supplied', bid: bid.id, text, ...(late ? { late } : {}) }]
  },
})
