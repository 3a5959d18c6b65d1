import type { CivilDate } from '../../calendar/civil-date'
import { caseDeadline } from '../../process/case-deadline'
import type { Deadline } from '../../process/procedure'

/** The complaint deadline over a lapse, from the day on which its letter was available to the party. */
export const lapseComplaint = (ruleSet: string, availableOn: CivilDate, cvr: string): Deadline =>
  caseDeadline(ruleSet, 'complaint', availableOn, {
    key: `complaint/${cvr}`,
    command: 'finaliseLapse',
    endsRight: true,
  })
