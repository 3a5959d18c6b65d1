import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import type { HearingEvent } from '../../hearing/events'
import { resumedHearing } from '../../hearing/resumed-hearing'
import type { InformationEvent } from '../information/events'
import { informationDeadlineOn } from '../information/information-deadline'
import type { ApplicationState } from '../state'

/**
 * What the party's answers have waited for is over: a hearing, and the deadline after which the application would be
 * shelved, run on to their own last day, or to the last day of the party's time to use the answer where that is later.
 * @param until the last day of that time; `undefined` when there is nothing to use, and today is the least
 */
export function resumeWaiting(
  state: ApplicationState,
  until: CivilDate | undefined,
  at: Instant,
): readonly (HearingEvent | InformationEvent)[] {
  const { informationRequest, ruleSet, status } = state
  const least = until ?? civilDateAt(at)
  const hearing = resumedHearing(state, until, at)
  if (hearing !== undefined) return [hearing]
  const request = status === 'awaiting-information' ? informationRequest : undefined
  if (request?.due !== undefined && (request.held === true || (until ?? '') > request.due)) {
    const moved = least > request.due
    return [
      {
        type: 'information-resumed',
        deadline: informationDeadlineOn(ruleSet, moved ? least : request.due, request.round),
        ...(moved ? { moved } : {}),
      },
    ]
  }
  return []
}
