import type { CivilDate } from '../../calendar/civil-date'
import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { caseDeadline, movedDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { deadlineKeys } from '../deadline-keys'

const task = { key: deadlineKeys.access, command: 'noteAccessOverdue', endsRight: false } as const

/** The answer to a party's request for access to its case. */
export const accessDeadline = (ruleSet: string, at: Instant): Deadline =>
  caseDeadline(ruleSet, 'access-request', civilDateAt(at), task)

/** The end of the party's time to use the answer: until then no hearing ends, and nothing is signed (forvaltningsloven § 9 b). */
export const readingDeadline = (ruleSet: string, answeredAt: Instant): Deadline =>
  caseDeadline(ruleSet, 'access-reading', civilDateAt(answeredAt), {
    key: deadlineKeys.reading,
    command: 'endReading',
    endsRight: false,
  })

/** … when the office has said that it takes longer. */
export const accessDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  movedDeadline(ruleSet, 'access-request', until, task)
