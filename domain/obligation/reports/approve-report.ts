import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import type { ReportEvent } from './events'
import { openReport, reportField } from './report-field'

const statuses = ['active', 'clarifying', 'noticed', 'closing'] as const

/**
 * The authority has read a report and found it sufficient. What deviates is noted by itself.
 *
 * Refuses: REPORT_NOT_DUE, REPORT_APPROVED, REPORT_NOT_SUBMITTED.
 */
export const approveReport = defineCommand<ObligationState, ReportEvent>()({
  name: 'approveReport',
  label: 'Godkend rapporten',
  law: 'docs/law.md § 9.10',
  from: statuses,
  to: statuses,
  moves: staying(...statuses),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { report: reportField, text: prose('Bemærkninger til leverandøren') },
  offered: ({ reports }) =>
    reports.some(({ submitted, approved }) => submitted !== undefined && approved === undefined),
  decide(state, { report, text }) {
    if (openReport(state, report).submitted === undefined) refuse('REPORT_NOT_SUBMITTED')
    return [{ type: 'report-approved', report, text }]
  },
})
