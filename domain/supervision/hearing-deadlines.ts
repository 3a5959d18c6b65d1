import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { caseDeadline, movedDeadline, type DeadlineTask } from '../process/case-deadline'
import { hearingReminder } from '../process/hearing-reminder'
import type { Deadline } from '../process/procedure'
import { hearingKey } from './decision/decision'

const task: DeadlineTask = { key: hearingKey, command: 'closeHearing', endsRight: true }

/** The hearing of the party over a decision that is intended; a submission in time goes before its end. */
export const hearingDeadline = (ruleSet: string, availableAt: Instant): Deadline =>
  caseDeadline(ruleSet, 'party-hearing', civilDateAt(availableAt), task)

/** … moved by the office to a later day. */
export const hearingDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  movedDeadline(ruleSet, 'party-hearing', until, task)

/** The reminder of a hearing, which says whose it is: the party can be heard over a report and over a decision at once. */
export function reminderOf(ruleSet: string, hearing: Deadline, at: Instant): { readonly reminder?: Deadline } {
  const { reminder } = hearingReminder(ruleSet, hearing, at)
  return reminder === undefined ? {} : { reminder: { ...reminder, data: { hearing: hearing.key } } }
}
