import { choice, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import type { TenderState } from '../state'
import { openStatuses } from '../statuses'
import { contractManager } from '../tender-rights'
import { cancellationReasons } from './cancellation-reasons'
import type { EndingEvent } from './events'

/**
 * The lot is cancelled, at any stage before the last contract is signed, with its reason; all who follow or have bid are told. Bids that
 * nobody has opened are never opened.
 *
 * Refuses: CONTRACT_SIGNED.
 */
export const cancel = defineCommand<TenderState, EndingEvent>()({
  name: 'cancel',
  label: 'Annullér udbuddet',
  law: 'udbudsloven §§ 169 og 171',
  from: openStatuses.filter((status) => status !== 'contracted'),
  to: ['cancelled'],
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { reason: choice('Grund', cancellationReasons), text: prose('Begrundelse') },
  decide({ contracts }, { reason, text }) {
    if (contracts.some(({ signedAt }) => signedAt !== undefined)) refuse('CONTRACT_SIGNED')
    return [{ type: 'cancelled', reason, text }]
  },
})
