import { civilDateAt } from '../calendar/copenhagen'
import type { CivilDate } from '../calendar/civil-date'
import { computeDeadline } from '../calendar/deadline'
import { ruleSetById } from '../calendar/deadline-rule'
import type { Instant } from '../calendar/instant'
import { caseDeadline } from '../process/case-deadline'
import type { Deadline } from '../process/procedure'

/** One fact hearing at a time. */
export const factHearingKey = 'fact-hearing'

/** The hearing of the provider over the draft report; an answer in time goes before its end. */
export function factHearingDeadline(ruleSet: string, sentAt: Instant): Deadline {
  return caseDeadline(ruleSet, 'fact-hearing', civilDateAt(sentAt), {
    key: factHearingKey,
    command: 'closeFactHearing',
    endsRight: true,
  })
}

/** The last day for which a visit can be announced at that instant (socialtilsynsloven § 7: at most four weeks ahead). */
export function lastDayToAnnounce(ruleSet: string, at: Instant): CivilDate {
  return computeDeadline(ruleSetById(ruleSet).rules['visit-notice'], civilDateAt(at)).date
}
