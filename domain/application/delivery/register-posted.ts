import { text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { ApplicationState } from '../state'
import { openStatuses } from '../statuses'
import type { DeliveryEvent } from './events'

/**
 * A letter that Digital Post does not deliver has been printed and sent. When it arrived is another matter: for a decision
 * that is registered too, since the complaint deadline counts from it.
 *
 * Refuses: LETTER_NOT_BY_POST for a letter that nobody has to send so, or that has been sent.
 */
export const registerPosted = defineCommand<ApplicationState, DeliveryEvent>()({
  name: 'registerPosted',
  label: 'Registrér, at brevet er sendt med posten',
  law: 'digitalpostloven § 3, stk. 2',
  from: openStatuses,
  to: openStatuses,
  moves: staying(...openStatuses),
  by: [caseworker],
  bar: ['conflicted'],
  fields: { letterId: text('Brev') },
  offered: ({ byPost }) => byPost !== undefined && byPost.length > 0,
  decide({ byPost }, { letterId }) {
    if (byPost?.some((letter) => letter.letterId === letterId) !== true) refuse('LETTER_NOT_BY_POST')
    return [{ type: 'letter-posted', letterId }]
  },
})
