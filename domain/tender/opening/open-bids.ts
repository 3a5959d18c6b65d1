import { group, list, optional, reference, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { lastVersion, sealedBids } from '../bid'
import { holderOf } from '../key/holder-of'
import type { TenderState } from '../state'
import { opener } from '../tender-rights'
import { bidsEndAt } from '../timetable'
import type { OpeningEvent } from './events'

const hash = (label: string) => text(label, { max: 64, pattern: '^[0-9a-f]{64}$' })

/**
 * Openers have joined their shares and opened the envelopes in their own client; the first of them records what was in each, by its
 * hash. Every bid that was in time and not taken back is opened, and no other. A second opener confirms it within half an hour.
 *
 * Refuses: OPENING_TOO_EARLY before the deadline, BIDS_INCOMPLETE with the bids that are missing, ENVELOPE_OTHER for a hash that is not
 * the received envelope's, NOT_ALLOWED for whoever holds no share.
 */
export const openBids = defineCommand<TenderState, OpeningEvent>()({
  name: 'openBids',
  label: 'Åbn tilbuddene',
  law: 'udbudsloven § 2',
  from: ['open', 'paused', 'closed'],
  to: ['closed'],
  moves: staying('closed'),
  by: [opener],
  bar: ['conflicted'],
  personal: true,
  noteRefused: { OPENING_TOO_EARLY: 'reportEarlyOpening' },
  fields: {
    envelopes: list(
      'Kuverter',
      group('Kuvert', {
        bid: reference('Tilbud', 'bid', { max: 10 }),
        sha256: hash('Kuvertens SHA-256'),
        contentSha256: optional(hash('Indholdets SHA-256')),
      }),
      { min: 1, max: 300 },
    ),
  },
  decide({ status, key, bids, timetable }, { envelopes }, { at, by }) {
    if (by.kind !== 'person') return refuse('NOT_ALLOWED')
    holderOf(key, by)
    // By its own instant too: what waited for the engine until after the deadline was sent before it.
    if (status !== 'closed' || timetable === undefined || at < bidsEndAt(timetable)) refuse('OPENING_TOO_EARLY')
    // Those that were opened before a bid in time turned up stay open.
    const live = sealedBids(bids)
    const named = (id: string) => envelopes.filter(({ bid }) => bid === id)
    const missing = live.filter(({ id }) => named(id).length !== 1).map(({ id }) => id)
    if (missing.length > 0 || envelopes.length !== live.length) refuse('BIDS_INCOMPLETE', { missing })
    const other = live.filter((bid) => named(bid.id)[0]?.sha256 !== lastVersion(bid).sha256).map(({ id }) => id)
    if (other.length > 0) refuse('ENVELOPE_OTHER', { bids: other })
    return [{ type: 'opening-begun', envelopes }]
  },
})
