import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import { ruleSetById } from '../calendar/deadline-rule'
import type { Instant } from '../calendar/instant'
import { caseDeadline } from '../case-deadline'
import type { Deadline } from '../procedure'

/** One deadline of each kind at a time. */
export const deadlineKeys = { information: 'missing-information', processing: 'processing', hearing: 'party-hearing', complaint: 'complaint' } as const

/**
 * Missing information: a reminder with a new deadline after the first rounds, abandonment after the last
 * (domain reference § 3.4; the number of rounds is a setting of the case's rule set).
 */
export function informationDeadline(ruleSet: string, at: Instant, round: number): Deadline {
  const last = round >= ruleSetById(ruleSet).settings.informationRounds
  return caseDeadline(ruleSet, 'missing-information', civilDateAt(at), {
    key: deadlineKeys.information, command: last ? 'abandon' : 'remindMissingInformation', endsRight: last,
  })
}

/** The published processing time, from the day on which the application was complete. */
export function processingDeadline(ruleSet: string, completeAt: Instant): Deadline {
  return caseDeadline(ruleSet, 'processing', civilDateAt(completeAt), { key: deadlineKeys.processing, command: 'announceDelay', endsRight: false })
}

/** The new expected date when the one before has passed. */
export function delayDeadline(ruleSet: string, passed: CivilDate): Deadline {
  return caseDeadline(ruleSet, 'processing-delay', passed, { key: deadlineKeys.processing, command: 'announceDelay', endsRight: false })
}

/** The hearing of the party; a submission in time goes before its end. */
export function hearingDeadline(ruleSet: string, availableAt: Instant): Deadline {
  return caseDeadline(ruleSet, 'party-hearing', civilDateAt(availableAt), { key: deadlineKeys.hearing, command: 'closeHearing', endsRight: true })
}

/** The party's own complaint deadline, from the day on which the decision was available to it. */
export function complaintDeadline(ruleSet: string, availableAt: Instant, cvr: string): Deadline {
  return caseDeadline(ruleSet, 'complaint', civilDateAt(availableAt), { key: `${deadlineKeys.complaint}/${cvr}`, command: 'finalise', endsRight: true })
}
