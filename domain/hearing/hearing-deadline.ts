import type { CivilDate } from '../calendar/civil-date'
import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { caseDeadline, movedDeadline } from '../process/case-deadline'
import type { Deadline } from '../process/procedure'

/** The key of a hearing's deadline: one hearing at a time. */
export const hearingKey = 'party-hearing'

const task = { key: hearingKey, command: 'closeHearing', endsRight: true } as const

/** The hearing of the party; a submission in time goes before its end. */
export const hearingDeadline = (ruleSet: string, availableAt: Instant): Deadline =>
  caseDeadline(ruleSet, 'party-hearing', civilDateAt(availableAt), task)

/** … moved by the office to a later day. */
export const hearingDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  movedDeadline(ruleSet, 'party-hearing', until, task)
