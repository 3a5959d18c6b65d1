import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { party } from '../../rights/rights'
import { isAddressedToParty } from '../index-of'
import type { RevocationState } from '../state'
import { openStatuses } from '../statuses'
import type { AvertingEvent } from './events'

/**
 * The party shows that the ground for the withdrawal is gone: at any time before it takes effect, the last second of the last day
 * included. Nothing is signed and nothing takes effect before the office has looked at it.
 */
export const submitProof = defineCommand<RevocationState, AvertingEvent>()({
  name: 'submitProof',
  label: 'Oplys, at forholdene er bragt i orden',
  law: 'forvaltningsloven § 21; socialtilsynsloven § 12',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: party,
  submission: true,
  fields: { text: prose('Hvad er bragt i orden, og hvordan kan det ses?', { max: 20_000 }) },
  offered: isAddressedToParty,
  decide: (_state, { text }) => [{ type: 'proof-received', text }],
})
