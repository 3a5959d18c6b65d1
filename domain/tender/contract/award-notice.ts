import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** The thirty days in which the award is notified to the public, from when there are no more contracts to come (udbudsloven § 129). */
export const awardNoticeDeadline = (ruleSet: string, at: Instant): Deadline =>
  caseDeadline(ruleSet, 'award-notice', civilDateAt(at), {
    key: 'award-notice',
    command: 'noteNoticeOverdue',
    endsRight: false,
  })
