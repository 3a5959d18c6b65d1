import { standingOf } from '../../calendar/ledger'
import { prose, text } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head } from '../../rights/rights'
import { actorName } from '../actor'
import type { ApplicationState } from '../state'
import { processingStatuses } from '../statuses'
import type { ProcessingEvent } from './events'
import { clockEntry } from './processing-clock'

/** Why and by which provision: no change of the clock without both. */
export const clockGround = {
  reason: prose('Begrundelse', { max: 2000 }),
  legalBasis: text('Hjemmel', { max: 300 }),
} as const

/**
 * The processing time is suspended, with reason and legal basis. It is never suspended by itself: it begins only when the
 * application is complete, and what is asked for later is the authority's own doing unless it says otherwise here.
 *
 * Refuses: WRONG_STATUS when it is suspended already, PERIOD_PASSED when it has run out, INVALID_FIELDS without grounds.
 */
export const pauseProcessing = defineCommand<ApplicationState, ProcessingEvent>()({
  name: 'pauseProcessing',
  label: 'Stil behandlingen i bero',
  law: 'retssikkerhedsloven § 3, stk. 2',
  from: processingStatuses,
  to: processingStatuses,
  moves: staying(...processingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: clockGround,
  offered: ({ clock }) => clock !== undefined && !standingOf(clock).paused,
  decide: (state, { reason, legalBasis }, { at, by }) => [
    {
      type: 'processing-paused',
      entry: clockEntry(state, { kind: 'pause', at, reason, legalBasis, actor: actorName(by) }),
    },
  ],
})
