import { defineCommand } from '../../process/procedure'
import { closingReport } from '../reports/report'
import { reportDeadline } from '../reports/report-deadline'
import { lastDayOf, type ObligationState } from '../state'
import type { CourseEvent } from './events'

/** The last day is over. What was never begun ends with it; everything else is closed by report and handover. */
export const reachEnd = defineCommand<ObligationState, CourseEvent>()({
  name: 'reachEnd',
  label: 'Kontrakten ophører',
  law: 'docs/law.md § 9.10',
  from: ['active', 'clarifying', 'noticed'],
  to: ['closing', 'terminated'],
  moves: [
    ['active', 'closing'],
    ['clarifying', 'closing'],
    ['noticed', 'closing'],
    ['noticed', 'terminated'],
  ],
  by: ['deadline'],
  fields: {},
  decide(state) {
    if (state.begun !== true) return [{ type: 'ended' }]
    return [
      { type: 'ended', deadline: reportDeadline(state.ruleSet, 'closing-report', closingReport, lastDayOf(state)) },
    ]
  },
})
