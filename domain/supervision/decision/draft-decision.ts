import { actorSubject } from '../../application/actor'
import { civilDateAt } from '../../calendar/copenhagen'
import { requireCompleteDraft } from '../../letter/checklist'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import { checkDraft } from './check-draft'
import { isHearing } from './decision'
import { decisionLetter } from './decision-letter'
import { draftFields } from './draft-fields'
import type { DecisionEvent } from './events'

/**
 * The office drafts an order, skærpet tilsyn, conditions or several of them. A later draft takes its place; a hearing that has been held over the
 * earlier one still counts, and how its answer was weighed stands in the letter.
 *
 * Refuses: HEARING_OPEN while the party is heard over the draft that stands, what a draft is refused for (`checkDraft`), and
 * LETTER_INCOMPLETE with the list of what the letter still lacks.
 */
export const draftDecision = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'draftDecision',
  label: 'Skriv udkast til påbud, skærpet tilsyn eller vilkår',
  law: 'socialtilsynsloven §§ 5, stk. 5, og 8; forvaltningsloven §§ 22 og 24',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  drafts: true,
  fields: draftFields,
  offered: (state) => !isHearing(state) && state.sources.length > 0,
  decide(state, draft, { at, by }) {
    if (isHearing(state)) refuse('HEARING_OPEN')
    checkDraft(state, draft, civilDateAt(at))
    const { hearing } = state.preparation ?? {}
    const letter = decisionLetter(state, { draft, hearing, prolongs: state.intensified !== undefined }, at)
    requireCompleteDraft(letter, hearing === undefined ? ['hearing'] : [])
    return [{ type: 'decision-drafted', draft, drafter: actorSubject(by) }]
  },
})
