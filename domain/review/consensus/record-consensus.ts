import { choice, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import { judgements } from '../assessment/judgements'
import type { ReviewState } from '../state'
import { memberOf } from '../team/member-of'
import type { ConsensusEvent } from './events'

/**
 * What the reviewers agree on about a criterion once each has judged alone. Where it departs from what one of them
 * judged, it is said why.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, UNKNOWN_CRITERION, REASONS_MISSING for an unexplained departure.
 */
export const recordConsensus = defineCommand<ReviewState, ConsensusEvent>()({
  name: 'recordConsensus',
  label: 'Notér fælles vurdering',
  law: 'socialtilsynsloven § 6 og specialebeskrivelsen',
  from: ['concluding'],
  to: ['concluding'],
  moves: staying('concluding'),
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {
    criterionId: reference('Kriterium', 'criterion', { max: 80 }),
    fulfilled: choice('Opfyldt', judgements),
    text: prose('Fælles vurdering', { max: 8000 }),
    deviation: optional(prose('Hvorfor den afviger fra en af vurderingerne', { max: 4000 })),
  },
  decide(state, { criterionId, fulfilled, text: agreed, deviation }, { by }) {
    memberOf(state, by)
    if (!state.criteria.some(({ id }) => id === criterionId))
      refuse('UNKNOWN_CRITERION', { criteria: state.criteria.map(({ id }) => id) })
    const departs = state.team.some(({ assessments }) => assessments[criterionId]?.fulfilled !== fulfilled)
    if (departs && (deviation ?? '').trim() === '')
      refuse(
        'REASONS_MISSING',
        { fields: ['deviation'] },
        'Den fælles vurdering afviger fra en af tilsynskonsulenternes. Begrund afvigelsen.',
      )
    return [
      {
        type: 'consensus-recorded',
        criterionId,
        fulfilled,
        text: agreed,
        ...(deviation === undefined ? {} : { deviation }),
      },
    ]
  },
})
