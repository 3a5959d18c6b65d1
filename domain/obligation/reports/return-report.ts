import { civilDateAt } from '../../calendar/copenhagen'
import { prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { contractManager } from '../obligation-rights'
import type { ObligationState } from '../state'
import { untilClosed } from '../statuses'
import type { ReportEvent } from './events'
import { reportDeadline } from './report-deadline'
import { reportField, submittedReport, toBeRead } from './report-field'

/**
 * A report lacks something: the supplier gets it back with a new deadline, and is reminded anew.
 *
 * Refuses: REPORT_NOT_DUE, REPORT_APPROVED, REPORT_NOT_SUBMITTED.
 */
export const returnReport = defineCommand<ObligationState, ReportEvent>()({
  name: 'returnReport',
  label: 'Send rapporten tilbage',
  law: 'docs/law.md § 9.10',
  from: untilClosed,
  to: untilClosed,
  moves: staying(...untilClosed),
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: { report: reportField, reason: prose('Hvad mangler?') },
  offered: (state) => toBeRead(state).length > 0,
  decide(state, { report, reason }, { at }) {
    submittedReport(state, report)
    const deadline = reportDeadline(state.ruleSet, 'follow-up-again', report, civilDateAt(at))
    return [{ type: 'report-returned', report, reason, deadline }]
  },
})
