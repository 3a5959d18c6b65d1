import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { hearingReminder } from '../../process/hearing-reminder'
import type { ReviewState } from '../state'
import type { ReportEvent } from './events'
import { factHearingDeadlineOn } from './fact-hearing'

/**
 * A fact hearing that has waited for the answer to a request for access, or would end before the party has had time to use
 * it, runs on to its own last day, or to the last day of that time where that is later.
 * @param until the last day of that time; `undefined` when there is nothing to use, and today is the least
 */
export function resumeFactHearing(
  { factHearings, ruleSet, status }: ReviewState,
  until: CivilDate | undefined,
  at: Instant,
): readonly ReportEvent[] {
  const hearing = factHearings.at(-1)
  if (status !== 'fact-hearing' || hearing?.due === undefined) return []
  if (hearing.held !== true && (until ?? '') <= hearing.due) return []
  const least = until ?? civilDateAt(at)
  const moved = least > hearing.due
  const deadline = factHearingDeadlineOn(ruleSet, moved ? least : hearing.due)
  return [
    { type: 'fact-hearing-resumed', deadline, ...hearingReminder(ruleSet, deadline, at), ...(moved ? { moved } : {}) },
  ]
}
