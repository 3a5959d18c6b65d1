import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import type { Finalised } from '../decision/events'
import { isUncomplainable } from '../decision/is-uncomplainable'
import type { HearingEvent } from '../../hearing/events'
import type { InformationEvent } from '../information/events'
import type { ApplicationState } from '../state'
import { openStatuses } from '../statuses'
import { isAccessOpen } from './access-request'
import type { AccessEvent } from './events'
import { resumeWaiting } from './resume-waiting'

/**
 * The party no longer wants access. A hearing that has waited for the answer runs on, at least until the end of the day.
 * A decided case whose complaint periods are over is final.
 *
 * Refuses: WRONG_STATUS without an open request.
 */
export const withdrawAccessRequest = defineCommand<
  ApplicationState,
  AccessEvent | HearingEvent | InformationEvent | Finalised
>()({
  name: 'withdrawAccessRequest',
  label: 'Træk anmodningen om aktindsigt tilbage',
  law: 'forvaltningsloven § 9',
  from: openStatuses,
  to: [...openStatuses, 'final'],
  moves: [...staying(...openStatuses), ['decided', 'final']],
  by: party,
  submission: true,
  fields: {},
  offered: (state) => isAccessOpen(state),
  decide(state, _data, { at }) {
    if (!isAccessOpen(state)) refuse('WRONG_STATUS', {}, 'Der er ingen ubesvaret anmodning om aktindsigt.')
    const waitedFor = state.status === 'decided' && isUncomplainable(state)
    return [
      { type: 'access-withdrawn' },
      ...resumeWaiting(state, undefined, at),
      ...(waitedFor ? [{ type: 'finalised' as const }] : []),
    ]
  },
})
