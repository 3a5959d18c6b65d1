import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { contractManager } from '../obligation-rights'
import { closingReport } from '../reports/report'
import type { ObligationState } from '../state'
import type { CourseEvent } from './events'

/**
 * What was owed has been done: the closing report is approved, and citizens' courses and knowledge are handed over.
 *
 * Refuses: CLOSING_REPORT_MISSING, HANDOVER_MISSING, DEVIATION_OPEN.
 */
export const closeObligation = defineCommand<ObligationState, CourseEvent>()({
  name: 'closeObligation',
  label: 'Afslut forpligtelsen',
  law: 'docs/law.md § 9.10',
  from: ['closing'],
  to: ['expired', 'terminated'],
  by: [contractManager],
  bar: ['conflicted'],
  readFirst: true,
  fields: {},
  decide({ reports, handover, deviations }) {
    if (reports.find(({ key }) => key === closingReport)?.approved === undefined) refuse('CLOSING_REPORT_MISSING')
    if (handover === undefined) refuse('HANDOVER_MISSING')
    const open = deviations.filter(({ settled }) => settled === undefined).map(({ id }) => id)
    if (open.length > 0) refuse('DEVIATION_OPEN', { deviations: open })
    return [{ type: 'closed' }]
  },
})
