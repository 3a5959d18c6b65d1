import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { hearingReminder } from '../process/hearing-reminder'
import type { HearingEvent } from './events'
import type { HeardState } from './hearing-case'
import { hearingDeadlineOn } from './hearing-deadline'

/**
 * A hearing that has waited runs on to its own last day, or to the last day of the party's time to use what it has waited for
 * where that is later. Undefined when none has waited and none would end too soon.
 * @param until the last day of that time; `undefined` when there is nothing to use, and today is the least
 */
export function resumedHearing(
  { hearings, ruleSet, status }: HeardState,
  until: CivilDate | undefined,
  at: Instant,
): Extract<HearingEvent, { readonly type: 'hearing-resumed' }> | undefined {
  const hearing = hearings.at(-1)
  const due = status === 'hearing' ? hearing?.due : undefined
  if (due === undefined || (hearing?.held !== true && (until ?? '') <= due)) return undefined
  const least = until ?? civilDateAt(at)
  const moved = least > due
  const deadline = hearingDeadlineOn(ruleSet, moved ? least : due)
  return { type: 'hearing-resumed', deadline, ...hearingReminder(ruleSet, deadline, at), ...(moved ? { moved } : {}) }
}
