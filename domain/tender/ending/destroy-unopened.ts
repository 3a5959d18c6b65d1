import { flag, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { staying } from '../../process/transitions'
import { unopenedEnvelopes } from '../bid'
import type { TenderState } from '../state'
import { closedStatuses } from '../statuses'
import { opener } from '../tender-rights'
import type { EndingEvent } from './events'

/**
 * After the procedure the openers destroy their shares, and with them the key: what was never opened can never be, wherever a copy of
 * it lies. The record says which envelopes by their hashes, and our own copies are deleted. Twice is once.
 *
 * Refuses: KEY_KEPT when the shares are not said to be destroyed, NOTHING_UNOPENED.
 */
export const destroyUnopened = defineCommand<TenderState, EndingEvent>()({
  name: 'destroyUnopened',
  label: 'Tilintetgør uåbnede tilbud',
  law: 'databeskyttelsesforordningens artikel 5, stk. 1, litra e',
  from: closedStatuses,
  to: closedStatuses,
  moves: staying(...closedStatuses),
  by: [opener],
  bar: ['conflicted'],
  reopens: true,
  fields: {
    sharesDestroyed: flag('Så mange nøgledele er tilintetgjort, at nøglen ikke kan samles'),
    witnessed: prose('Hvordan og i hvis nærvær?', { max: 2000 }),
  },
  offered: ({ bids, destroyedAt }) => destroyedAt === undefined && unopenedEnvelopes(bids).length > 0,
  decide({ bids, destroyedAt }, { sharesDestroyed, witnessed }) {
    if (destroyedAt !== undefined) return []
    const unopened = unopenedEnvelopes(bids)
    if (unopened.length === 0) refuse('NOTHING_UNOPENED')
    if (!sharesDestroyed) refuse('KEY_KEPT', { fields: ['sharesDestroyed'] })
    return [{ type: 'unopened-destroyed', sha256: unopened.map(({ sha256 }) => sha256), witnessed }]
  },
})
