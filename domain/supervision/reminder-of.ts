import type { Instant } from '../calendar/instant'
import { hearingReminder } from '../process/hearing-reminder'
import type { Deadline } from '../process/procedure'

/** The reminder of a hearing, which says whose it is: the party can be heard over a report and over a decision at once. */
export function reminderOf(ruleSet: string, hearing: Deadline, at: Instant): { readonly reminder?: Deadline } {
  const { reminder } = hearingReminder(ruleSet, hearing, at)
  return reminder === undefined ? {} : { reminder: { ...reminder, data: { hearing: hearing.key } } }
}
