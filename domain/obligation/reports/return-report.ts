import { civilDateAt } from '../../calendar/copenhagen'
import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import type { ReportEvent } from './events'
import { reportDeadline } from './report-deadline'
import { openReport, reportField } from './report-field'

const statuses = ['active', 'clarifying', 'noticed', 'closing'] as const

/**
 * A report lacks something: the supplier gets it back with a new deadline, and is reminded anew.
 *
 * Refuses: REPORT_NOT_DUE, REPORT_APPROVED, REPORT_NOT_SUBMITTED.
 */
export const returnReport = defineCommand<ObligationState, ReportEvent>()({
  name: 'returnReport',
  label: 'Send rapporten tilbage',
  law: 'docs/law.md § 9.10',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { report: reportField, reason: prose('Hvad mangler?') },
  offered: ({ reports }) =>
    reports.some(({ submitted, approved }) => submitted !== undefined && approved === undefined),
  decide(state, { report, reason }, { at }) {
    if (openReport(state, report).submitted === undefined) refuse('REPORT_NOT_SUBMITTED')
    const deadline = reportDeadline(state.ruleSet, 'follow-up-again', report, civilDateAt(at))
    return [{ type: 'report-returned', report, reason, deadline }]
  },
})
