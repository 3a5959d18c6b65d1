import { standingOf } from '../../calendar/ledger'
import { date } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head } from '../../rights/rights'
import { actorName } from '../actor'
import type { ApplicationState } from '../state'
import { processingStatuses } from '../statuses'
import type { ProcessingEvent } from './events'
import { clockGround } from './pause-processing'
import { clockEntry } from './processing-clock'

/**
 * The authority gives a later date for its decision, before or after the first has passed; the applicant is told.
 *
 * Refuses: DATE_INVALID for a date that is not later, has passed, or is given while the clock is suspended; INVALID_FIELDS without grounds.
 */
export const extendProcessing = defineCommand<ApplicationState, ProcessingEvent>()({
  name: 'extendProcessing',
  label: 'Forlæng sagsbehandlingsfristen',
  law: 'retssikkerhedsloven § 3, stk. 2',
  from: processingStatuses,
  to: processingStatuses,
  moves: staying(...processingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: { until: date('Afgørelsen ventes senest'), ...clockGround },
  offered: ({ clock }) => clock !== undefined && !standingOf(clock).paused,
  decide: (state, { until, reason, legalBasis }, { at, by }) => [
    {
      type: 'processing-extended',
      entry: clockEntry(state, { kind: 'extend', to: until, at, reason, legalBasis, actor: actorName(by) }),
    },
  ],
})
