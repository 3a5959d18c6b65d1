import type { CivilDate } from '../../calendar/civil-date'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'
import { deadlineKeys } from '../deadline-keys'
import type { Recipient } from '../../delivery/recipient'

/** Of whom the deadline is: one for each recipient. */
type Reached = Pick<Recipient, 'role' | 'cvr'>

/** The key of a recipient's own complaint deadline. */
export const complaintKey = ({ role, cvr }: Reached): string => `${deadlineKeys.complaint}/${cvr ?? role}`

/** The recipient's own complaint deadline, from the day on which the decision was available to it. */
export function complaintDeadline(ruleSet: string, availableOn: CivilDate, reached: Reached): Deadline {
  return {
    ...caseDeadline(ruleSet, 'complaint', availableOn, {
      key: complaintKey(reached),
      command: 'finalise',
      endsRight: true,
    }),
    data: { role: reached.role },
  }
}
