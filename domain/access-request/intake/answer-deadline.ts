import type { CivilDate } from '../../calendar/civil-date'
import { caseDeadline, movedDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

export const answerKey = 'access-request'

const task = { key: answerKey, command: 'noteOverdue', endsRight: false } as const

/** Seven working days from the day on which it was received (forvaltningsloven § 16, stk. 2; offentlighedsloven § 36, stk. 2). */
export const answerDeadline = (ruleSet: string, receivedOn: CivilDate): Deadline =>
  caseDeadline(ruleSet, 'access-request', receivedOn, task)

/** … when the office has said that it takes longer. */
export const answerDeadlineOn = (ruleSet: string, until: CivilDate): Deadline =>
  movedDeadline(ruleSet, 'access-request', until, task)
