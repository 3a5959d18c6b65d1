import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import { danishLongDate } from '../calendar/danish'
import { lastDayOf } from '../calendar/deadline'
import { ruleSetById, type DeadlineKey } from '../calendar/deadline-rule'
import { endOfCivilDay } from '../calendar/in-time'
import type { Instant } from '../calendar/instant'
import { caseDeadline, type DeadlineTask } from '../process/case-deadline'
import type { Deadline } from '../process/procedure'

/** One deadline of each kind at a time. */
export const deadlineKeys = {
  information: 'missing-information',
  furtherInformation: 'further-information',
  processing: 'processing',
  warning: 'processing-warning',
  hearing: 'party-hearing',
  access: 'access-request',
  complaint: 'complaint',
} as const

/**
 * Missing information: a reminder with a new deadline after the first rounds, abandonment after the last
 * (domain reference § 3.4; the number of rounds is a setting of the case's rule set).
 */
export function informationDeadline(ruleSet: string, at: Instant, round: number): Deadline {
  const last = round >= ruleSetById(ruleSet).settings.informationRounds
  return caseDeadline(ruleSet, 'missing-information', civilDateAt(at), {
    key: deadlineKeys.information,
    command: last ? 'abandon' : 'remindMissingInformation',
    endsRight: last,
  })
}

/** What is asked for while the review is on: nothing is shelved for want of it, but the office must deal with the silence. */
export function furtherInformationDeadline(ruleSet: string, at: Instant): Deadline {
  return caseDeadline(ruleSet, 'missing-information', civilDateAt(at), {
    key: deadlineKeys.furtherInformation,
    command: 'noteUnanswered',
    endsRight: false,
  })
}

/** The new expected date when the one before has passed. */
export function delayDeadline(ruleSet: string, passed: CivilDate): Deadline {
  return caseDeadline(ruleSet, 'processing-delay', passed, {
    key: deadlineKeys.processing,
    command: 'announceDelay',
    endsRight: false,
  })
}

/** The hearing of the party; a submission in time goes before its end. */
export function hearingDeadline(ruleSet: string, availableAt: Instant): Deadline {
  return caseDeadline(ruleSet, 'party-hearing', civilDateAt(availableAt), {
    key: deadlineKeys.hearing,
    command: 'closeHearing',
    endsRight: true,
  })
}

/** … moved by the office to a later day. */
export const hearingDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  deadlineOn(ruleSet, 'party-hearing', until, { key: deadlineKeys.hearing, command: 'closeHearing', endsRight: true })

/** The answer to a party's request for access to its case. */
export const accessDeadline = (ruleSet: string, at: Instant): Deadline =>
  caseDeadline(ruleSet, 'access-request', civilDateAt(at), {
    key: deadlineKeys.access,
    command: 'noteAccessOverdue',
    endsRight: false,
  })

/** … when the office has said that it takes longer. */
export const accessDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  deadlineOn(ruleSet, 'access-request', until, {
    key: deadlineKeys.access,
    command: 'noteAccessOverdue',
    endsRight: false,
  })

/** A deadline whose day the office has chosen: the working day that it falls on or rolls to. */
function deadlineOn(ruleSet: string, key: DeadlineKey, until: CivilDate, task: DeadlineTask): Deadline {
  const rule = ruleSetById(ruleSet).rules[key]
  const date = lastDayOf(rule, until)
  return {
    key: task.key,
    rule: key,
    at: endOfCivilDay(date),
    date,
    command: task.command,
    data: {},
    endsRight: task.endsRight,
    explanation: `${rule.danishSubject} er forlænget til ${danishLongDate(date)} kl. 24.00, jf. ${rule.law}.`,
  }
}

/** The recipient's own complaint deadline, from the day on which the decision was available to it. */
export function complaintDeadline(
  ruleSet: string,
  availableOn: CivilDate,
  { role, cvr }: { readonly role: string; readonly cvr?: string },
): Deadline {
  return {
    ...caseDeadline(ruleSet, 'complaint', availableOn, {
      key: `${deadlineKeys.complaint}/${cvr ?? role}`,
      command: 'finalise',
      endsRight: true,
    }),
    data: { role },
  }
}
