import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import { reminderOf } from '../hearing-deadlines'
import type { SupervisionState } from '../state'
import { isAhead } from '../visits/visit'
import type { ReportEvent } from './events'
import { factHearingDeadline } from './report'

/**
 * The draft report goes to the provider, to be corrected in its facts.
 *
 * Refuses: REPORT_MISSING without a draft, VISIT_OPEN while a visit is neither held nor called off.
 */
export const sendFactHearing = defineCommand<SupervisionState, ReportEvent>()({
  name: 'sendFactHearing',
  label: 'Send rapportudkast i faktahøring',
  law: 'socialtilsynets praksis for høring over tilsynsrapporter',
  from: ['under-way'],
  to: ['fact-hearing'],
  by: [assignedReviewer, caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {},
  offered: ({ reportDraft }) => reportDraft !== undefined,
  decide({ reportDraft, visits, ruleSet }, _data, { at }) {
    if (reportDraft === undefined) return refuse('REPORT_MISSING')
    if (visits.some(isAhead)) refuse('VISIT_OPEN')
    const deadline = factHearingDeadline(ruleSet, at)
    return [{ type: 'fact-hearing-sent', report: reportDraft.text, deadline, ...reminderOf(ruleSet, deadline, at) }]
  },
})
