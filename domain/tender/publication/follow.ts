import { bidderField, bidderOf } from '../bidder-field'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import type { TenderState } from '../state'
import { publishedStatuses } from '../statuses'
import { anyProvider } from '../tender-rights'
import type { PublicationEvent } from './events'

/** A provider follows the tender: answers, corrections and cancellation are told to it by e-mail. Given again it changes who is written to. */
export const follow = defineCommand<TenderState, PublicationEvent>()({
  name: 'follow',
  label: 'Følg udbuddet',
  law: 'udbudsloven § 2',
  from: publishedStatuses,
  to: publishedStatuses,
  moves: staying(...publishedStatuses),
  by: [anyProvider],
  submission: true,
  fields: { bidder: bidderField },
  decide({ participants }, { bidder }, { by }) {
    const participant = bidderOf(bidder, by)
    const before = participants.find(({ cvr }) => cvr === participant.cvr)
    return JSON.stringify(before) === JSON.stringify(participant) ? [] : [{ type: 'participant-noted', participant }]
  },
})
