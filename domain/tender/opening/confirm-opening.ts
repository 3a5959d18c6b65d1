import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { holderOf } from '../key/holder-of'
import type { TenderState } from '../state'
import { opener } from '../tender-rights'
import type { OpeningEvent } from './events'

/**
 * A second opener confirms what was opened: two persons open, never one. From here the bidders are known, and the panel declares anew.
 *
 * Refuses: OPENING_MISSING when nobody has begun or the half hour has passed, SAME_OFFICER, OPENING_TOO_EARLY.
 */
export const confirmOpening = defineCommand<TenderState, OpeningEvent>()({
  name: 'confirmOpening',
  label: 'Bekræft åbningen',
  law: 'udbudsloven § 2',
  from: ['open', 'paused', 'closed'],
  to: ['closed', 'opened'],
  moves: [...staying('closed'), ['closed', 'opened']],
  by: [opener],
  bar: ['conflicted'],
  personal: true,
  noteRefused: { OPENING_TOO_EARLY: 'reportEarlyOpening' },
  fields: {},
  offered: ({ opening }) => opening !== undefined,
  decide({ status, key, opening }, _data, { by }) {
    const { subject } = holderOf(key, by)
    if (status !== 'closed') refuse('OPENING_TOO_EARLY')
    if (opening === undefined) return refuse('OPENING_MISSING')
    if (opening.by.subject === subject) refuse('SAME_OFFICER')
    return [{ type: 'bids-opened', envelopes: opening.envelopes }]
  },
})
