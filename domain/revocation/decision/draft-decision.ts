import { actorSubject } from '../../application/actor'
import { civilDateAt } from '../../calendar/copenhagen'
import { requireCompleteDraft } from '../../letter/checklist'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import type { RevocationState } from '../state'
import { checkDraft } from './check-draft'
import { decisionLetter } from './decision-letter'
import { draftFields } from './draft-fields'
import type { DecisionEvent } from './events'

/**
 * The office drafts the withdrawal, of the whole approval or of a part of it. The milder means can be weighed after it; nothing is
 * signed before they are.
 *
 * Refuses: HEARING_OPEN, what a draft is refused for (`checkDraft`), LETTER_INCOMPLETE with the list of what the letter lacks.
 */
export const draftDecision = defineCommand<RevocationState, DecisionEvent>()({
  name: 'draftDecision',
  label: 'Skriv udkast til tilbagekaldelse',
  law: 'socialtilsynsloven § 5, stk. 6; forvaltningsloven §§ 19, 22 og 24',
  from: ['assessing', 'hearing', 'drafted'],
  to: ['drafted'],
  moves: [
    ['assessing', 'drafted'],
    ['drafted', 'drafted'],
  ],
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  drafts: true,
  fields: draftFields,
  decide(state, draft, { at, by }) {
    if (state.status === 'hearing') refuse('HEARING_OPEN')
    checkDraft(state, draft, civilDateAt(at))
    requireCompleteDraft(decisionLetter(state, draft, at), ['milder-means'])
    return [{ type: 'decision-drafted', draft, drafter: actorSubject(by) }]
  },
})
