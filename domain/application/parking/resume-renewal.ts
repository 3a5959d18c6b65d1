import { civilDateAt } from '../../calendar/copenhagen'
import type { HearingEvent } from '../../hearing/events'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { resumeWaiting } from '../access/resume-waiting'
import type { InformationEvent } from '../information/events'
import { openClock } from '../processing/processing-clock'
import type { ApplicationState } from '../state'
import { isPending, pendingStatuses } from '../statuses'
import type { ParkingEvent } from './events'
import { fromApproval, reopening, requireOwnApproval, wasClosedWithApproval } from './from-approval'

/**
 * The approval stands, or what is left of it: its renewal goes on from where it stood, with what its deadlines had waited for. The
 * processing time counts from now. Refuses: NOT_ALLOWED for any case but the approval that is to be renewed.
 */
export const resumeRenewal = defineCommand<ApplicationState, ParkingEvent | HearingEvent | InformationEvent>()({
  ...fromApproval,
  name: 'resumeRenewal',
  label: 'Genoptag fornyelsen efter sagen om tilbagekaldelse',
  to: pendingStatuses,
  moves: [...staying(...pendingStatuses), ...reopening],
  reopens: true,
  decide(state, _data, { by, at }) {
    requireOwnApproval(state, by)
    const { parked, clock, ruleSet } = state
    if (parked === undefined || (!isPending(state) && !wasClosedWithApproval(state))) return []
    const resumed = {
      type: 'renewal-resumed',
      ...(clock === undefined ? {} : { clock: openClock(ruleSet, civilDateAt(at)) }),
    } as const
    return [resumed, ...resumeWaiting({ ...state, status: parked.closedFrom ?? state.status }, undefined, at)]
  },
})
