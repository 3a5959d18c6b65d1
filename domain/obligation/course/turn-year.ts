import { civilDateAt } from '../../calendar/copenhagen'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { reportDeadline } from '../reports/report-deadline'
import type { ObligationState } from '../state'
import { runningStatuses } from '../statuses'
import type { CourseEvent } from './events'

/** A contract year is over: its figures stand, and the supplier has thirty days for its follow-up. */
export const turnYear = defineCommand<ObligationState, CourseEvent>()({
  name: 'turnYear',
  label: 'Åbn årets opfølgning',
  law: 'docs/law.md § 9.10',
  from: runningStatuses,
  to: runningStatuses,
  moves: staying(...runningStatuses),
  by: ['deadline'],
  fields: {},
  decide({ years, ruleSet }, _data, { at }) {
    const year = years.length
    return [
      {
        type: 'year-turned',
        year,
        deadline: reportDeadline(ruleSet, 'follow-up-report', String(year), civilDateAt(at)),
      },
    ]
  },
})
