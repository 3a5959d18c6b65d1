import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import { computeDeadline } from '../../calendar/deadline'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { Instant } from '../../calendar/instant'

/** The last day for which a visit can be announced at that instant (socialtilsynsloven § 7: at most four weeks ahead). */
export function lastDayToAnnounce(ruleSet: string, at: Instant): CivilDate {
  return computeDeadline(ruleSetById(ruleSet).rules['visit-notice'], civilDateAt(at)).date
}
