import { copenhagenMidnight } from '../calendar/copenhagen'
import { endOfCivilDay } from '../calendar/in-time'
import type { Deadline } from '../process/procedure'

/** Over how long the reminders of one instant are sent, in ms. Less than the radar takes for a deadline that did not fall. */
const spreadMs = 8 * 60_000

/** Whether a deadline only reminds: rights begin and end at midnight, and what falls within a day is an e-mail. */
const isReminder = ({ at, date, endsRight }: Deadline): boolean =>
  !endsRight && at > copenhagenMidnight(date) && at < endOfCivilDay(date)

/**
 * How long after its instant a case's deadline is carried out, in ms. Thousands of reminders fall at eight in the morning:
 * each case has a place of its own in the minutes after, so that people's commands find the way free. What the deadline
 * says, and the instant that it carries, are the same; whatever the case has to do meanwhile lets it fall at once.
 */
export function spreadOf(caseId: string, deadline: Deadline): number {
  if (!isReminder(deadline)) return 0
  // FNV-1a: the same place on every machine and in every replay.
  let hash = 0x811c9dc5
  for (const character of caseId) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0
  return hash % spreadMs
}
