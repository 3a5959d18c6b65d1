import { group, list, optional, prose } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import { checkedJudgements, qualityJudgementFields } from '../assessment/quality-fields'
import { sameJudgement } from '../assessment/quality-judgement'
import type { ReviewState } from '../state'
import { memberOf } from '../team/member-of'
import type { ConsensusEvent } from './events'

/**
 * What the reviewers agree on under the quality model, needed where they judged differently.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, UNKNOWN_CRITERION, INVALID_FIELDS, REASONS_MISSING for an unexplained departure.
 */
export const recordQualityConsensus = defineCommand<ReviewState, ConsensusEvent>()({
  name: 'recordQualityConsensus',
  label: 'Notér fælles vurdering efter kvalitetsmodellen',
  law: 'socialtilsynsloven § 6 og kvalitetsmodellen',
  from: ['concluding'],
  to: ['concluding'],
  moves: staying('concluding'),
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  fields: {
    judgements: list(
      'Vurderinger',
      group('Vurdering', {
        ...qualityJudgementFields,
        deviation: optional(prose('Hvorfor den afviger fra en af vurderingerne', { max: 4000 })),
      }),
      { min: 1, max: 100 },
    ),
  },
  decide(state, { judgements }, { by }) {
    memberOf(state, by)
    const checked = checkedJudgements(state, judgements)
    const unexplained = Object.entries(checked)
      .filter(
        ([id, agreed]) =>
          state.team.some(({ quality }) => !sameJudgement(quality[id], agreed)) &&
          (agreed.deviation ?? '').trim() === '',
      )
      .map(([id]) => id)
    if (unexplained.length > 0)
      refuse(
        'REASONS_MISSING',
        { fields: ['deviation'], items: unexplained },
        'Den fælles vurdering afviger fra en af tilsynskonsulenternes. Begrund afvigelsen.',
      )
    return [{ type: 'quality-consensus-recorded', judgements: checked }]
  },
})
