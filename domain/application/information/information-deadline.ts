import { civilDateAt } from '../../calendar/copenhagen'
import { ruleSetById } from '../../calendar/deadline-rule'
import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import { caseDeadline, movedDeadline, type DeadlineTask } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { deadlineKeys } from '../deadline-keys'

/**
 * Missing information: a reminder with a new deadline after the first rounds, abandonment after the last
 * (docs/law.md § 7.10; the number of rounds is a setting of the case's rule set).
 */
export function informationDeadline(ruleSet: string, at: Instant, round: number): Deadline {
  return caseDeadline(ruleSet, 'missing-information', civilDateAt(at), taskOf(ruleSet, round))
}

/** … moved to a later day. */
export const informationDeadlineOn = (ruleSet: string, until: CivilDate, round: number): Deadline =>
  movedDeadline(ruleSet, 'missing-information', until, taskOf(ruleSet, round))

function taskOf(ruleSet: string, round: number): DeadlineTask {
  const last = round >= ruleSetById(ruleSet).settings.informationRounds
  return {
    key: deadlineKeys.information,
    command: last ? 'abandon' : 'remindMissingInformation',
    endsRight: last,
  }
}

const further: DeadlineTask = { key: deadlineKeys.furtherInformation, command: 'noteUnanswered', endsRight: false }

/** What is asked for while the review is on: nothing is shelved for want of it, but the office must deal with the silence. */
export function furtherInformationDeadline(ruleSet: string, at: Instant): Deadline {
  return caseDeadline(ruleSet, 'missing-information', civilDateAt(at), further)
}

/** … moved to a later day. */
export const furtherInformationDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  movedDeadline(ruleSet, 'missing-information', until, further)
