import { choice, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import type { ReportEvent } from '../report/events'
import { needsReport } from '../report/needs-report'
import type { ReviewState } from '../state'
import { memberOf, judgesAlone } from '../team/member-of'
import type { AssessmentEvent } from './events'
import { recommendationKinds } from './recommendations'
import { unjudged } from './unjudged'

/**
 * A reviewer submits their own judgement. When all have, they are opened to each other and the report is written; a
 * simplified review that rests on the application alone is over with that. The recommendation is the reviewer's own: it
 * is not computed from the judgements (I3).
 *
 * Refuses: IMPARTIALITY_UNDECLARED, ASSESSMENT_INCOMPLETE with what is left, REASONS_MISSING.
 */
export const submit = defineCommand<ReviewState, AssessmentEvent | ReportEvent>()({
  name: 'submit',
  label: 'Afgiv vurdering',
  law: 'retssikkerhedsloven § 10 og specialebeskrivelsen',
  from: ['assessing', 'assigned', 'conflicted'],
  to: ['submitted', 'concluding', 'assessing', 'assigned', 'conflicted'],
  moves: [
    ['assessing', 'submitted'],
    ['assessing', 'concluding'],
    ['assessing', 'assessing'],
    ['assigned', 'assigned'],
    ['conflicted', 'conflicted'],
  ],
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: { recommendation: choice('Indstilling', recommendationKinds), reasons: prose('Begrundelse') },
  offered: (state, by) => judgesAlone(state, by),
  decide(state, { recommendation, reasons }, { by }) {
    const member = memberOf(state, by)
    if (member.recommendation !== undefined) return []
    const missing = unjudged(state, member)
    if (missing.length > 0) refuse('ASSESSMENT_INCOMPLETE', { missing })
    if (reasons.trim() === '')
      refuse('REASONS_MISSING', { fields: ['reasons'] }, 'Indstillingen mangler en begrundelse.')
    const last =
      state.status === 'assessing' &&
      state.team.every(({ subject, recommendation: given }) => subject === member.subject || given !== undefined)
    return [
      { type: 'recommended', reviewer: member.subject, recommendation, reasons },
      ...(last ? [{ type: needsReport(state) ? ('judgements-opened' as const) : ('submitted' as const) }] : []),
    ]
  },
})
