import { choice, list, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { assignedReviewer } from '../../rights/rights'
import type { ReviewState } from '../state'
import { memberOf, judgesAlone } from '../team/member-of'
import type { AssessmentEvent } from './events'
import { judgements } from './judgements'

/**
 * A reviewer judges one criterion, alone; a later judgement of the same criterion takes the place of the earlier one,
 * which stays in the journal.
 *
 * Refuses: IMPARTIALITY_UNDECLARED, CONFLICTED, UNKNOWN_CRITERION, SOURCE_UNKNOWN, WRONG_STATUS when the reviewer has submitted.
 */
export const assess = defineCommand<ReviewState, AssessmentEvent>()({
  name: 'assess',
  label: 'Vurder kriterium',
  law: 'socialtilsynsloven § 6 og specialebeskrivelsen',
  from: ['assessing', 'assigned', 'conflicted'],
  to: ['assessing', 'assigned', 'conflicted'],
  moves: staying('assessing', 'assigned', 'conflicted'),
  by: [assignedReviewer],
  bar: ['conflicted', 'undeclared'],
  fields: {
    criterionId: reference('Kriterium', 'criterion', { max: 80 }),
    fulfilled: choice('Opfyldt', judgements),
    text: prose('Vurdering', { max: 8000 }),
    sources: optional(list('Datakilder', reference('Datakilde', 'source', { max: 40 }), { max: 50 })),
  },
  offered: (state, by) => judgesAlone(state, by),
  decide(state, { criterionId, fulfilled, text: assessment, sources }, { by }) {
    const { subject, recommendation } = memberOf(state, by)
    if (recommendation !== undefined)
      refuse('WRONG_STATUS', {}, 'Du har afgivet din vurdering, og den kan ikke ændres.')
    if (!state.criteria.some(({ id }) => id === criterionId))
      refuse('UNKNOWN_CRITERION', { criteria: state.criteria.map(({ id }) => id) })
    const unknown = sources?.filter((source) => !state.sources.some(({ id }) => id === source)) ?? []
    if (unknown.length > 0) refuse('SOURCE_UNKNOWN', { sources: unknown })
    return [
      {
        type: 'assessed',
        reviewer: subject,
        criterionId,
        fulfilled,
        text: assessment,
        ...(sources === undefined ? {} : { sources }),
      },
    ]
  },
})
