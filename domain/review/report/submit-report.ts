import { choice, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import { recommendationKinds } from '../assessment/recommendations'
import { openConsensus } from '../consensus/open-consensus'
import { isOpen } from '../sources/contradiction'
import type { ReviewState } from '../state'
import { memberOf } from '../team/member-of'
import { isAhead } from '../visits/visit'
import type { ReportEvent } from './events'
import { standingHearing } from './fact-hearing'

/**
 * The report is made final and handed to the application with the reviewers' joint recommendation. A person recommends:
 * no figure in the review leads to one recommendation or bars another (I3).
 *
 * Refuses: FACT_HEARING_OPEN while the provider can still answer, CONSENSUS_MISSING, CONTRADICTION_OPEN, VISIT_OPEN,
 * FACT_HEARING_REQUIRED, REASONS_MISSING, IMPARTIALITY_UNDECLARED, CONFLICTED.
 */
export const submitReport = defineCommand<ReviewState, ReportEvent>()({
  name: 'submitReport',
  label: 'Afgiv endelig rapport og indstilling',
  law: 'socialtilsynsloven §§ 5-7; retssikkerhedsloven § 10',
  from: ['concluding', 'fact-hearing'],
  to: ['submitted'],
  moves: [['concluding', 'submitted']],
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {
    text: prose('Endelig rapport', { max: 40_000 }),
    recommendation: choice('Indstilling', recommendationKinds),
    reasons: prose('Begrundelse'),
  },
  decide(state, { text, recommendation, reasons }, { by }) {
    const { subject } = memberOf(state, by)
    if (state.status === 'fact-hearing') refuse('FACT_HEARING_OPEN')
    const missing = openConsensus(state)
    if (missing.length > 0) refuse('CONSENSUS_MISSING', { missing })
    const unexplained = state.contradictions.filter(isOpen).map(({ id }) => id)
    if (unexplained.length > 0) refuse('CONTRADICTION_OPEN', { contradictions: unexplained })
    const ahead = state.visits.filter(isAhead).map(({ id }) => id)
    if (ahead.length > 0) refuse('VISIT_OPEN', { visits: ahead })
    if (standingHearing(state.factHearings) === undefined) refuse('FACT_HEARING_REQUIRED')
    const empty = [...(text.trim() === '' ? ['text'] : []), ...(reasons.trim() === '' ? ['reasons'] : [])]
    if (empty.length > 0)
      refuse(
        'REASONS_MISSING',
        { fields: empty },
        'Rapporten eller indstillingens begrundelse mangler. Udfyld de nævnte felter.',
      )
    return [{ type: 'report-submitted', by: subject, text, recommendation, reasons }, { type: 'submitted' }]
  },
})
