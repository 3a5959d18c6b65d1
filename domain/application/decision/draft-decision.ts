import { civilDateAt } from '../../calendar/copenhagen'
import { requireCompleteDraft } from '../../letter/checklist'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { caseworker } from '../../rights/rights'
import { actorSubject } from '../actor'
import type { ApplicationState } from '../state'
import { decisionLetter } from './decision-letter'
import { checkDraft } from './check-draft'
import type { Draft } from './draft'
import { draftFields } from './draft-fields'
import type { DecisionEvent } from './events'

/**
 * The office drafts the decision. Whatever is not fully favourable needs a hearing held, or left out with legal ground,
 * and reasons (forvaltningsloven §§ 19, 22 and 24; I1, I2); what is granted in part names the target group and places that it grants. The outcome is the drafter's own: nothing computes it (I3).
 *
 * Refuses: HEARING_OPEN, INFORMATION_OPEN, HEARING_REQUIRED, LEADER_QUARANTINED, REASONS_MISSING, CONDITIONS_MISSING, DATE_INVALID, INVALID_FIELDS,
 * LETTER_INCOMPLETE with the list of what the letter still lacks.
 */
export const draftDecision = defineCommand<ApplicationState, DecisionEvent>()({
  name: 'draftDecision',
  label: 'Skriv udkast til afgørelse',
  law: 'forvaltningsloven §§ 19, 22 og 24',
  from: ['recommended', 'hearing'],
  to: ['drafted'],
  moves: [['recommended', 'drafted']],
  by: [caseworker],
  bar: ['conflicted', 'undeclared'],
  readFirst: true,
  drafts: true,
  fields: draftFields,
  offered: ({ furtherRequest }) => furtherRequest === undefined,
  decide(state, data, { at, by }) {
    if (state.status === 'hearing') refuse('HEARING_OPEN')
    const draft: Draft = { ...data, conditions: data.conditions ?? [] }
    checkDraft(state, draft, civilDateAt(at))
    requireCompleteDraft(decisionLetter(state, draft, at))
    return [{ type: 'decision-drafted', draft, drafter: actorSubject(by) }]
  },
})
