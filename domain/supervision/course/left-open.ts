import { pendingLetters } from '../../delivery/by-post'
import { deliveryRules } from '../delivery/rules'
import { isFinal } from '../decision/decision'
import { isInForce } from '../orders/order'
import type { SupervisionState } from '../state'
import { isAhead } from '../visits/visit'

/** What keeps a supervision from being closed, in Danish: what is not done, and what can still be complained of. */
export function leftOpen(state: SupervisionState): readonly string[] {
  const { visits, preparation, orders, intensified, decisions } = state
  return [
    ...(visits.some(isAhead) ? ['et planlagt besøg, der hverken er noteret eller aflyst'] : []),
    ...(preparation === undefined ? [] : ['en påtænkt afgørelse']),
    ...(orders.some(isInForce) ? ['et påbud, der gælder'] : []),
    ...(intensified === undefined ? [] : ['skærpet tilsyn, der varer']),
    ...(pendingLetters(deliveryRules, state).length === 0 ? [] : ['et brev, der ikke vides at være kommet frem']),
    ...(decisions.every((decision) => isFinal(state, decision))
      ? []
      : ['en klagefrist, der løber, eller en klage, der behandles']),
  ]
}
