import type { CivilDate } from '../../calendar/civil-date'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { reportKey } from './report'

/** When a report must have come. What comes later is taken all the same, so no right ends. */
export const reportDeadline = (
  ruleSet: string,
  rule: 'follow-up-report' | 'follow-up-again' | 'closing-report',
  report: string,
  from: CivilDate,
): Deadline => ({
  ...caseDeadline(ruleSet, rule, from, { key: reportKey(report), command: 'remindOfReport', endsRight: false }),
  data: { report },
})
