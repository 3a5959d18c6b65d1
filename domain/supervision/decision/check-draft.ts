import type { CivilDate } from '../../calendar/civil-date'
import { refuse } from '../../refusal/refuse'
import { periodFrom } from '../intensified/intensified-period'
import { orderEnd } from '../orders/order-deadlines'
import { isInForce } from '../orders/order'
import type { SupervisionState } from '../state'
import type { DecisionDraft } from './decision'

/**
 * What a decision must hold on a day, whoever writes it and whoever signs it: time passes between the two.
 *
 * Refuses: INVALID_FIELDS for one that decides nothing, SOURCE_UNKNOWN, GROUNDS_MISSING where it rests on enquiries alone,
 * REASONS_MISSING, ORDER_MISSING for skærpet tilsyn without an order or a reason why not, DATE_INVALID for a deadline that is
 * past, of an order or a condition, and for skærpet tilsyn beyond the longest period.
 */
export function checkDraft(state: SupervisionState, draft: DecisionDraft, today: CivilDate): void {
  const { order, intensified, conditions = [] } = draft
  if (order === undefined && intensified === undefined && conditions.length === 0)
    refuse(
      'INVALID_FIELDS',
      { fields: ['order', 'intensified', 'conditions'] },
      'Skriv, hvad der skal træffes afgørelse om: et påbud, skærpet tilsyn, vilkår eller flere af delene.',
    )
  checkGrounds(state, draft)
  checkReasons(draft)
  if (order !== undefined) orderEnd(state.ruleSet, today, order.due)
  const passed = conditions.findIndex(({ due }) => due <= today)
  if (passed !== -1)
    refuse(
      'DATE_INVALID',
      { fields: [`conditions/${passed}/due`] },
      'Vilkårets frist skal ligge efter i dag. Vælg en senere dato.',
    )
  if (intensified === undefined) return
  periodFrom(state.ruleSet, today, intensified.to)
  const explained = intensified.withoutOrderBecause?.trim() ?? ''
  if (order === undefined && explained === '' && !state.orders.some(isInForce))
    refuse('ORDER_MISSING', { fields: ['order', 'intensified/withoutOrderBecause'] })
}

/** An enquiry sets an investigation going; neither one nor several carry a decision. */
function checkGrounds({ sources }: SupervisionState, { grounds }: DecisionDraft): void {
  const found = grounds.map((id) => sources.find((source) => source.id === id))
  const unknown = grounds.filter((_id, n) => found[n] === undefined)
  if (unknown.length > 0)
    refuse(
      'SOURCE_UNKNOWN',
      { fields: ['grounds'], unknown },
      'En af datakilderne findes ikke i sagen. Tilføj datakilden først, eller brug en af sagens.',
    )
  if (found.every((source) => source?.kind === 'enquiry')) refuse('GROUNDS_MISSING', { fields: ['grounds'] })
}

function checkReasons({ reasons }: DecisionDraft): void {
  const missing = [
    ...(reasons.legalBasis.some((basis) => basis.trim() !== '') ? [] : ['reasons/legalBasis']),
    ...(reasons.mainConsiderations.trim() === '' ? ['reasons/mainConsiderations'] : []),
    ...(reasons.facts.trim() === '' ? ['reasons/facts'] : []),
  ]
  if (missing.length > 0) refuse('REASONS_MISSING', { fields: missing })
}
