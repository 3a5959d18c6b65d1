import { integer, optional, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { bidderField, bidderOf } from '../bidder-field'
import type { TenderState } from '../state'
import { publishedStatuses, undecidedStatuses, type TenderStatus } from '../statuses'
import { anyProvider } from '../tender-rights'
import { bidsEndAt } from '../timetable'
import type { BidEvent } from './events'

/** In which the deadline has passed and no contract is signed: a bid in time that turns up is opened before anything is decided. */
const overtaken: readonly TenderStatus[] = ['no-bids', ...undecidedStatuses]

/**
 * A sealed bid, or a new version that takes the place of the one before. In time is what was here to its last byte on the stroke of
 * the deadline; there is no grace. What comes later is kept unopened, and its sender gets a receipt that says so. What was in time and
 * reaches the case only afterwards counts all the same: the opening goes on with it, also where nobody seemed to have bid or an award
 * was told already. Once a contract is signed nothing goes back.
 *
 * Its envelope, size and approval are stated by the API, which has seen them: nobody gives the command without sending an envelope.
 *
 * Refuses: LOT_WITHOUT_APPROVAL, BID_TOO_LARGE, BID_COPIED for an envelope that somebody has sent before, whoever it was, CASE_CLOSED
 * for one that is late where nobody has bid, CONTRACT_SIGNED, WRONG_STATUS while the lot stands still.
 */
export const submitBid = defineCommand<TenderState, BidEvent>()({
  name: 'submitBid',
  label: 'Afgiv tilbud',
  law: 'udbudsloven §§ 2 og 187',
  from: [...publishedStatuses, 'no-bids'],
  to: publishedStatuses,
  moves: [...staying(...publishedStatuses), ...overtaken.map((status) => [status, 'closed'] as const)],
  reopens: true,
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
  decide(state, { bidder, documentId, sha256, size, approvalId }, { at, by }) {
    const { status, bids, timetable, largestBid } = state
    if (by.kind !== 'person' || timetable === undefined) return refuse('NOT_ALLOWED')
    // The last thing told to all while a lot stands still is that it does.
    if (status === 'paused' && at >= (state.corrections.at(-1)?.at ?? at))
      refuse('WRONG_STATUS', {}, 'Udbuddet er sat i bero. Afgiv tilbuddet, når det er genoptaget.')
    const { cvr, name, contact } = bidderOf(bidder, by)
    const known = bids.flatMap(({ versions, cvr: sender }) => versions.map((version) => ({ ...version, sender })))
    const same = known.find((one) => one.sha256 === sha256)
    if (same?.documentId === documentId && same.sender === cvr) return []
    if (same !== undefined) refuse('BID_COPIED')
    if (approvalId === undefined) return refuse('LOT_WITHOUT_APPROVAL')
    if (size > largestBid) refuse('BID_TOO_LARGE', { largest: largestBid })
    const bid = { cvr, name, contact, approvalId }
    const envelope = { documentId, sha256, size }
    if (at >= bidsEndAt(timetable))
      return status === 'no-bids' ? refuse('CASE_CLOSED') : [{ type: 'bid-late', bid, envelope }]
    if (state.contracts.some(({ signedAt }) => signedAt !== undefined)) refuse('CONTRACT_SIGNED')
    return [
      { type: 'bid-received', bid, envelope },
      ...(overtaken.includes(status)
        ? [{ type: 'opening-resumed' as const, withdraws: state.award?.notified !== undefined }]
        : []),
    ]
  },
})
