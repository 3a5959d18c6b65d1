import { accessMustBeUsed, waitsForAccess } from '../../access/must-be-used'
import { actorName } from '../../application/actor'
import { complaintGuidance } from '../../application/decision/complaint-guidance'
import { civilDateAt } from '../../calendar/copenhagen'
import { requireCompleteLetter } from '../../letter/checklist'
import { defineCommand } from '../../process/procedure'
import { without } from '../../process/without'
import { refuse } from '../../refusal/refuse'
import { remedyOf } from '../../remedy/decision-kinds'
import { head } from '../../rights/rights'
import { isProofOpen } from '../averting/proof'
import { recipientsOf } from '../delivery/letters'
import { milderMeans, unconsidered } from '../milder-means/milder-means'
import type { RevocationState } from '../state'
import { checkDraft } from './check-draft'
import { decisionLetter } from './decision-letter'
import type { DecisionEvent } from './events'

/**
 * The head signs the draft that somebody else has written (I5): the approval is withdrawn, and holds all the same until nobody can
 * complain any longer, or the complaint is decided (I7). Each recipient's complaint deadline waits for its own letter.
 *
 * Refuses: HEARING_OPEN (I1), ACCESS_OPEN, ACCESS_ANSWERED_RECENTLY (forvaltningsloven § 9 b), PROOF_OPEN while something that the
 * party has sent has not been looked at, MILDER_MEANS_MISSING with those that nobody has weighed, what a draft is refused for
 * (`checkDraft`), LETTER_INCOMPLETE.
 */
export const decide = defineCommand<RevocationState, DecisionEvent>()({
  name: 'decide',
  label: 'Underskriv afgørelse',
  law: 'socialtilsynsloven § 5, stk. 6, og forvaltningsloven §§ 22-25',
  from: ['drafted', 'hearing'],
  to: ['decided'],
  moves: [['drafted', 'decided']],
  by: [head],
  bar: ['drafters', 'conflicted', 'undeclared'],
  readFirst: true,
  fields: {},
  offered: (state) => !waitsForAccess(state) && !isProofOpen(state),
  decide(state, _data, { at, by }) {
    if (state.status === 'hearing') refuse('HEARING_OPEN')
    accessMustBeUsed(state)
    if (isProofOpen(state)) refuse('PROOF_OPEN')
    const { draft, drafters, office, ruleSet } = state
    if (draft === undefined) return refuse('WRONG_STATUS')
    const today = civilDateAt(at)
    checkDraft(state, draft, today)
    const missing = unconsidered(state, draft.part !== undefined).map((means) => milderMeans[means])
    if (missing.length > 0)
      refuse(
        'MILDER_MEANS_MISSING',
        { missing },
        `Det er ikke noteret, hvorfor mildere midler ikke er nok. Notér det for: ${missing.join(', ').toLowerCase()}.`,
      )
    // Only who has declared impartiality gets this far.
    const signature = { signer: { name: actorName(by), title: 'Tilsynschef', impartial: true }, date: today }
    requireCompleteLetter(decisionLetter(state, draft, at, undefined, signature))
    return [
      {
        type: 'decided',
        draft,
        drafters,
        signature,
        recipients: recipientsOf(state).map((recipient) => without(recipient, 'address')),
        complaintGuidance: complaintGuidance(office, ruleSet, today, remedyOf('revocation').suspensive),
      },
    ]
  },
})
