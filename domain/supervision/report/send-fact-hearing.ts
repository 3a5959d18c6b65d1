import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer, caseworker } from '../../rights/rights'
import { goesByPost } from '../../delivery/recipient'
import { factHearingDeadline } from '../../review/report/fact-hearing'
import { lettersGoTo } from '../delivery/letters'
import { reminderOf } from '../reminder-of'
import type { SupervisionState } from '../state'
import { isAhead } from '../visits/visit'
import type { ReportEvent } from './events'

/**
 * The draft report goes to the provider, to be corrected in its facts. One whose letter goes by post is heard from when that has come.
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
  decide(state, _data, { at }) {
    const { reportDraft, visits, ruleSet } = state
    if (reportDraft === undefined) return refuse('REPORT_MISSING')
    if (visits.some(isAhead)) refuse('VISIT_OPEN')
    const sent = { type: 'fact-hearing-sent', report: reportDraft.text } as const
    if (goesByPost(lettersGoTo(state))) return [sent]
    const deadline = factHearingDeadline(ruleSet, at)
    return [{ ...sent, deadline, ...reminderOf(ruleSet, deadline, at) }]
  },
})
