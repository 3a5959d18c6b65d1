import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { hearingDeadlineOn } from '../../hearing/hearing-deadline'
import type { Deadline } from '../../process/procedure'
import { factHearingDeadlineOn } from '../../review/report/fact-hearing'
import { isHearing } from '../decision/decision'
import type { DecisionEvent } from '../decision/events'
import { reminderOf } from '../reminder-of'
import type { ReportEvent } from '../report/events'
import { standingHearing } from '../report/report'
import type { SupervisionState } from '../state'

/**
 * The hearings over the report and over what is intended, both of which may run at once: one that has waited for the answer to a
 * request for access, or would end before the party has had time to use it, runs on to its own last day, or to the last day of that
 * time where that is later (forvaltningsloven § 9 b).
 * @param until the last day of that time; `undefined` when there is nothing to use, and today is the least
 */
export function resumeHearings(
  state: SupervisionState,
  until: CivilDate | undefined,
  at: Instant,
): readonly (DecisionEvent | ReportEvent)[] {
  const { ruleSet, status, preparation, factHearings } = state
  const heard = isHearing(state) ? resumed(preparation?.hearing, until, at, hearingDeadlineOn, ruleSet) : undefined
  const facts =
    status === 'fact-hearing'
      ? resumed(standingHearing(factHearings), until, at, factHearingDeadlineOn, ruleSet)
      : undefined
  return [
    ...(heard === undefined ? [] : [{ type: 'hearing-resumed' as const, ...heard }]),
    ...(facts === undefined ? [] : [{ type: 'fact-hearing-resumed' as const, ...facts }]),
  ]
}

/** The deadline to which it runs on; nothing where it has not waited, and does not end too soon. */
function resumed(
  hearing: { readonly due?: CivilDate; readonly held?: true } | undefined,
  until: CivilDate | undefined,
  at: Instant,
  deadlineOn: (ruleSet: string, until: CivilDate) => Deadline,
  ruleSet: string,
): { readonly deadline: Deadline; readonly reminder?: Deadline; readonly moved?: true } | undefined {
  if (hearing?.due === undefined || (hearing.held !== true && (until ?? '') <= hearing.due)) return undefined
  const least = until ?? civilDateAt(at)
  const moved = least > hearing.due
  const deadline = deadlineOn(ruleSet, moved ? least : hearing.due)
  return { deadline, ...reminderOf(ruleSet, deadline, at), ...(moved ? { moved } : {}) }
}
