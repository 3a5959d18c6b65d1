import type { Instant } from '../../calendar/instant'
import { standingOf, type DeadlineLedger } from '../../calendar/ledger'
import { withDeadlines, withoutDeadlines } from '../../process/case-deadline'
import { deadlineKeys } from '../deadline-keys'
import type { ApplicationState } from '../state'
import { clockDeadlines } from './processing-clock'

/** The case with this clock, from the event at `at` on; as it is when the event has none. */
export function withClock(state: ApplicationState, clock: DeadlineLedger | undefined, at: Instant): ApplicationState {
  if (clock === undefined) return state
  const standing = standingOf(clock)
  return {
    ...state,
    clock,
    ...(standing.paused ? {} : { expectedBy: standing.date }),
    deadlines: withDeadlines(
      withoutDeadlines(state.deadlines, deadlineKeys.processing, deadlineKeys.warning),
      // While a renewal waits no time runs against the authority.
      ...(state.parked === undefined ? clockDeadlines(clock, at) : []),
    ),
  }
}
