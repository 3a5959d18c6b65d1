import { integer, optional, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { bidderField, bidderOf } from '../bidder-field'
import type { TenderState } from '../state'
import { publishedStatuses } from '../statuses'
import { anyProvider } from '../tender-rights'
import { bidsEndAt } from '../timetable'
import type { BidEvent } from './events'

/**
 * A sealed bid, or a new version that takes the place of the one before. In time is what was here to its last byte on the stroke of
 * the deadline; there is no grace. What comes later is kept unopened, and its sender gets a receipt that says so.
 *
 * Its envelope, size and approval are stated by the API, which has seen them: nobody gives the command without sending an envelope.
 *
 * Refuses: LOT_WITHOUT_APPROVAL, BID_TOO_LARGE, BID_COPIED for an envelope that somebody has sent before, whoever it was.
 */
export const submitBid = defineCommand<TenderState, BidEvent>()({
  name: 'submitBid',
  label: 'Afgiv tilbud',
  law: 'udbudsloven §§ 2 og 187',
  from: publishedStatuses,
  to: publishedStatuses,
  moves: staying(...publishedStatuses.filter((status) => status !== 'paused')),
  by: [anyProvider],
  submission: true,
  file: 'sealed',
  fields: {
    bidder: bidderField,
    documentId: text('Kuvertens id', { max: 64, pattern: '^[0-9a-z-]{8,64}$' }),
    sha256: text('Kuvertens SHA-256', { max: 64, pattern: '^[0-9a-f]{64}$' }),
    size: integer('Kuvertens størrelse i byte', 1, 64 * 1024 * 1024),
    approvalId: optional(text('Godkendelsen, der bydes med')),
  },
  decide({ status, bids, timetable, largestBid }, { bidder, documentId, sha256, size, approvalId }, { at, by }) {
    if (by.kind !== 'person' || timetable === undefined) return refuse('NOT_ALLOWED')
    if (status === 'paused')
      refuse('WRONG_STATUS', {}, 'Udbuddet er sat i bero. Afgiv tilbuddet, når det er genoptaget.')
    const { cvr, name, contact } = bidderOf(bidder, by)
    const known = bids.flatMap(({ versions, cvr: sender }) => versions.map((version) => ({ ...version, sender })))
    const same = known.find((one) => one.sha256 === sha256)
    if (same?.documentId === documentId && same.sender === cvr) return []
    if (same !== undefined) refuse('BID_COPIED')
    if (approvalId === undefined) return refuse('LOT_WITHOUT_APPROVAL')
    if (size > largestBid) refuse('BID_TOO_LARGE', { largest: largestBid })
    const inTime = at < bidsEndAt(timetable) && (status === 'open' || status === 'closed')
    const bid = { cvr, name, contact, approvalId }
    const envelope = { documentId, sha256, size }
    return [{ type: inTime ? 'bid-received' : 'bid-late', bid, envelope }]
  },
})
