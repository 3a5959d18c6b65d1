import { group, list } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import type { ReviewState } from '../state'
import { memberOf, judgesAlone } from '../team/member-of'
import type { AssessmentEvent } from './events'
import { checkedJudgements, qualityJudgementFields } from './quality-fields'

/**
 * A reviewer judges indicators of the quality model, alone; a later judgement takes the place of the earlier one. Scores
 * are shown as averages and decide nothing (I3).
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, UNKNOWN_CRITERION, INVALID_FIELDS, WRONG_STATUS in a simplified review or
 * when the reviewer has submitted.
 */
export const assessQuality = defineCommand<ReviewState, AssessmentEvent>()({
  name: 'assessQuality',
  label: 'Vurder efter kvalitetsmodellen',
  law: 'socialtilsynsloven § 6 og kvalitetsmodellen',
  from: ['assessing', 'assigned', 'conflicted'],
  to: ['assessing', 'assigned', 'conflicted'],
  moves: staying('assessing', 'assigned', 'conflicted'),
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: { judgements: list('Vurderinger', group('Vurdering', qualityJudgementFields), { min: 1, max: 100 }) },
  offered: (state, by) => judgesAlone(state, by) && state.qualityModel !== undefined,
  decide(state, { judgements }, { by }) {
    const { subject, recommendation } = memberOf(state, by)
    if (recommendation !== undefined)
      refuse('WRONG_STATUS', {}, 'Du har afgivet din vurdering, og den kan ikke ændres.')
    return [{ type: 'quality-assessed', reviewer: subject, judgements: checkedJudgements(state, judgements) }]
  },
})
