import { accessMustBeUsed, waitsForAccess } from '../../access/must-be-used'
import { civilDateAt } from '../../calendar/copenhagen'
import { requireCompleteLetter } from '../../letter/checklist'
import { defineCommand } from '../../process/procedure'
import { without } from '../../process/without'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import { actorName } from '../actor'
import { recipientsOf } from '../delivery/recipients'
import type { ApplicationState } from '../state'
import { checkDraft } from './check-draft'
import { complaintGuidance } from './complaint-guidance'
import { consequenceOf } from './consequence-of'
import { decisionLetter } from './decision-letter'
import type { DecisionEvent } from './events'
import { isFullyFavourable } from './outcomes'

/**
 * The head signs the draft: the decision is made, and its letters go out. Each recipient's complaint deadline waits for its
 * own letter to be available. Four eyes (I5); no decision while a hearing
 * is open (I1), while the party waits for access, or before it has had time to use it (forvaltningsloven § 9 b).
 *
 * Refuses: HEARING_OPEN, RENEWAL_PARKED, ACCESS_OPEN, ACCESS_ANSWERED_RECENTLY, whatever a draft is refused for (`checkDraft`), as when the day of a
 * condition has passed since, and LETTER_INCOMPLETE.
 */
export const decide = defineCommand<ApplicationState, DecisionEvent>()({
  name: 'decide',
  label: 'Underskriv afgørelse',
  law: 'socialtilsynsloven § 5 og forvaltningsloven §§ 22-25',
  from: ['drafted', 'hearing'],
  to: ['decided'],
  moves: [['drafted', 'decided']],
  by: [head],
  bar: ['drafters', 'conflicted', 'undeclared'],
  readFirst: true,
  fields: {},
  offered: (state) => state.parked === undefined && !waitsForAccess(state) && state.furtherRequest === undefined,
  decide(state, _data, circumstances) {
    if (state.status === 'hearing') refuse('HEARING_OPEN')
    if (state.parked !== undefined) refuse('RENEWAL_PARKED')
    accessMustBeUsed(state)
    const { draft } = state
    if (draft === undefined) return refuse('WRONG_STATUS')
    const { at, by } = circumstances
    checkDraft(state, draft, civilDateAt(at))
    const consequence = consequenceOf(state, draft, circumstances)
    // Only who has declared impartiality gets this far.
    const signature = { signer: { name: actorName(by), title: 'Tilsynschef', impartial: true }, date: civilDateAt(at) }
    requireCompleteLetter(decisionLetter(state, draft, at, undefined, signature))
    return [
      {
        type: 'decided',
        draft,
        drafters: state.drafters,
        signature,
        recipients: recipientsOf(state).map((recipient) => without(recipient, 'address')),
        ...(isFullyFavourable(draft.outcome)
          ? {}
          : { complaintGuidance: complaintGuidance(state.office, state.ruleSet, civilDateAt(at)) }),
        consequence,
      },
    ]
  },
})
