import type { DecisionRecipient } from '../../application/decision/decision'
import type { CivilDate } from '../../calendar/civil-date'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** Of whom the deadline is: one for each recipient of each decision. */
type Reached = Pick<DecisionRecipient, 'role' | 'cvr'>

/** The key of a recipient's own complaint deadline over a decision. */
export const complaintKey = (decision: number, { role, cvr }: Reached): string => `complaint/${cvr ?? role}/${decision}`

/** The recipient's own complaint deadline, from the day on which the decision was available to it. */
export const complaintDeadline = (
  ruleSet: string,
  availableOn: CivilDate,
  decision: number,
  reached: Reached,
): Deadline => ({
  ...caseDeadline(ruleSet, 'complaint', availableOn, {
    key: complaintKey(decision, reached),
    command: 'finaliseDecision',
    endsRight: true,
  }),
  data: { decision, role: reached.role },
})
