import { flag, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { provider } from '../../rights/rights'
import type { ObligationState } from '../state'
import { untilClosed } from '../statuses'
import { withoutPersonalNumbers } from '../../process/personal-number'
import type { ReportEvent } from './events'
import { openReport, reportField } from './report-field'

/**
 * The supplier accounts for a year, beside the figures that the system has counted. It is taken also when it is late; sent again before
 * it is approved it takes the place of the earlier one.
 *
 * Refuses: REPORT_NOT_DUE, REPORT_APPROVED, PERSONAL_NUMBER.
 */
export const submitReport = defineCommand<ObligationState, ReportEvent>()({
  name: 'submitReport',
  label: 'Indsend opfølgning eller slutrapport',
  law: 'docs/law.md § 9.10',
  from: untilClosed,
  to: untilClosed,
  moves: staying(...untilClosed),
  by: [provider],
  submission: true,
  fields: {
    report: reportField,
    text: prose('Hvad er der gjort, og hvad kom der ud af det?'),
    deviations: optional(prose('Hvad afviger fra kontrakten?')),
    approvalInForce: flag('Godkendelsen, som forpligtelsen hviler på, gælder'),
  },
  offered: ({ reports }) => reports.some(({ approved }) => approved === undefined),
  decide(state, data) {
    withoutPersonalNumbers(data)
    const { key } = openReport(state, data.report)
    return [{ type: 'report-submitted', ...data, report: key }]
  },
})
