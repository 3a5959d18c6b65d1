import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { caseDeadline, movedDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { deadlineKeys } from '../deadline-keys'

const task = { key: deadlineKeys.hearing, command: 'closeHearing', endsRight: true } as const

/** The hearing of the party; a submission in time goes before its end. */
export const hearingDeadline = (ruleSet: string, availableAt: Instant): Deadline =>
  caseDeadline(ruleSet, 'party-hearing', civilDateAt(availableAt), task)

/** … moved by the office to a later day. */
export const hearingDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  movedDeadline(ruleSet, 'party-hearing', until, task)
