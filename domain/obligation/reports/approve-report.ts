import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { untilClosed } from '../statuses'
import type { ReportEvent } from './events'
import { reportField, submittedReport, toBeRead } from './report-field'

/**
 * The authority has read a report and found it sufficient. What deviates is noted by itself.
 *
 * Refuses: REPORT_NOT_DUE, REPORT_APPROVED, REPORT_NOT_SUBMITTED.
 */
export const approveReport = defineCommand<ObligationState, ReportEvent>()({
  name: 'approveReport',
  label: 'Godkend rapporten',
  law: 'docs/law.md § 9.10',
  from: untilClosed,
  to: untilClosed,
  moves: staying(...untilClosed),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { report: reportField, text: prose('Bemærkninger til leverandøren') },
  offered: (state) => toBeRead(state).length > 0,
  decide(state, { report, text }) {
    submittedReport(state, report)
    return [{ type: 'report-approved', report, text }]
  },
})
