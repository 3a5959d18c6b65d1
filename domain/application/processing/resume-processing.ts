import { standingOf } from '../../calendar/ledger'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { caseworker, head } from '../../rights/rights'
import { actorName } from '../actor'
import type { ApplicationState } from '../state'
import { processingStatuses } from '../statuses'
import type { ProcessingEvent } from './events'
import { clockGround } from './pause-processing'
import { clockEntry } from './processing-clock'

/** The processing time runs again, with the whole days that were left. Refuses: WRONG_STATUS when it runs already, INVALID_FIELDS without grounds. */
export const resumeProcessing = defineCommand<ApplicationState, ProcessingEvent>()({
  name: 'resumeProcessing',
  label: 'Genoptag behandlingen',
  law: 'retssikkerhedsloven § 3, stk. 2',
  from: processingStatuses,
  to: processingStatuses,
  moves: staying(...processingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: clockGround,
  offered: ({ clock }) => clock !== undefined && standingOf(clock).paused,
  decide: (state, { reason, legalBasis }, { at, by }) => [
    {
      type: 'processing-resumed',
      entry: clockEntry(state, { kind: 'resume', at, reason, legalBasis, actor: actorName(by) }),
    },
  ],
})
