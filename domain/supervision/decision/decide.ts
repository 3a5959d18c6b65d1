import { accessMustBeUsed, waitsForAccess } from '../../access/must-be-used'
import { complaintGuidance } from '../../application/decision/complaint-guidance'
import { actorName } from '../../application/actor'
import { civilDateAt } from '../../calendar/copenhagen'
import { requireCompleteLetter } from '../../letter/checklist'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { without } from '../../process/without'
import { refuse } from '../../refusal/refuse'
import { head } from '../../rights/rights'
import { periodFrom } from '../intensified/intensified-period'
import { lettersGoTo } from '../delivery/letters'
import { orderDeadlines, orderEnd } from '../orders/order-deadlines'
import type { SupervisionState } from '../state'
import { workingStatuses } from '../statuses'
import { checkDraft } from './check-draft'
import { isHearing, type Preparation } from './decision'
import { decisionLetter } from './decision-letter'
import type { DecisionEvent } from './events'

/**
 * The head signs the draft that somebody else has written (I5): the order is given, the skærpet tilsyn begins, the
 * conditions are set, and the letter goes out. A complaint suspends none of them. Skærpet tilsyn that is decided while one lasts takes its place, for at most
 * six months from then.
 *
 * Refuses: WRONG_STATUS without a draft, HEARING_OPEN, HEARING_REQUIRED before the party was heard or the exception recorded
 * (I1), ACCESS_OPEN, ACCESS_ANSWERED_RECENTLY, what a draft is refused for (`checkDraft`), LETTER_INCOMPLETE.
 */
export const decide = defineCommand<SupervisionState, DecisionEvent>()({
  name: 'decide',
  label: 'Underskriv afgørelse',
  law: 'socialtilsynsloven §§ 5, stk. 5, og 8; forvaltningsloven §§ 22-25',
  from: workingStatuses,
  to: workingStatuses,
  moves: staying(...workingStatuses),
  by: [head],
  bar: ['drafters', 'conflicted', 'undeclared'],
  readFirst: true,
  fields: {},
  offered: (state) =>
    !waitsForAccess(state) &&
    state.preparation !== undefined &&
    state.preparation.returned === undefined &&
    !isHearing(state),
  decide(state, _data, { at, by, nextSeq }) {
    const { preparation, ruleSet, office } = state
    if (preparation === undefined || preparation.returned !== undefined)
      return refuse('WRONG_STATUS', {}, 'Der er intet udkast til underskrift. Lad en sagsbehandler skrive det først.')
    if (isHearing(state)) refuse('HEARING_OPEN')
    accessMustBeUsed(state)
    if (!isHeard(preparation))
      refuse(
        'HEARING_REQUIRED',
        {},
        'Parten skal høres, før afgørelsen træffes. Varsl afgørelsen, og send den i partshøring.',
      )
    const { draft, drafters } = preparation
    const today = civilDateAt(at)
    checkDraft(state, draft, today)
    // Only who has declared impartiality gets this far.
    const signature = { signer: { name: actorName(by), title: 'Tilsynschef', impartial: true }, date: today }
    const prolongs = state.intensified !== undefined
    requireCompleteLetter(decisionLetter(state, { ...preparation, prolongs }, at, { signature }))
    const { order, intensified } = draft
    const orderId = `paabud-${nextSeq}`
    return [
      {
        type: 'decided',
        draft,
        drafters,
        signature,
        recipients: lettersGoTo(state).map((one) => without(one, 'address')),
        complaintGuidance: complaintGuidance(office, ruleSet, today),
        ...(order === undefined
          ? {}
          : { orderId, orderDeadlines: orderDeadlines(ruleSet, orderId, orderEnd(ruleSet, today, order.due), at) }),
        ...(intensified === undefined
          ? {}
          : {
              period: {
                ...periodFrom(ruleSet, today, intensified.to),
                ...(prolongs ? { prolongs: true as const } : {}),
              },
            }),
      },
    ]
  },
})

function isHeard({ hearing, draft: { hearingWaiver } }: Preparation): boolean {
  return (
    hearing !== undefined ||
    (hearingWaiver !== undefined && hearingWaiver.legalGround.trim() !== '' && hearingWaiver.reason.trim() !== '')
  )
}
