import { consequentCaseId } from '../../process/case-id'
import { choice, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { staying } from '../../process/transitions'
import { refuse } from '../../refusal/refuse'
import { officeGrounds } from '../../revocation/grounds'
import type { UnfulfilledOrder, UnmetCondition } from '../../revocation/opening'
import { caseworker, head } from '../../rights/rights'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'
import type { RevocationEvent } from './events'
import { openRevocation as openOne } from './known-revocation'

/**
 * The office opens a case about withdrawing the approval. That one is looked into stays with the office until the party is heard. A
 * condition must have been found not to be met, and an order not to be fulfilled: neither is by its day having passed alone. Where the
 * general approval has ended, the case establishes the lapse; one that is open for something else can do so too.
 *
 * Refuses: REVOCATION_OPEN while there is one, CONDITION_UNKNOWN, ORDER_UNKNOWN.
 */
export const openRevocation = defineCommand<ApprovalState, RevocationEvent>()({
  name: 'openRevocation',
  label: 'Åbn sag om tilbagekaldelse',
  law: 'socialtilsynsloven § 5, stk. 6',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: [caseworker, head],
  bar: ['conflicted'],
  fields: {
    ground: choice('Grundlag', officeGrounds),
    condition: optional(reference('Vilkår, der ikke er opfyldt', 'unmet-condition', { max: 10 })),
    order: optional(reference('Påbud, der ikke er efterkommet', 'noted-order')),
    supervision: optional(reference('Tilsynssag, hvis flere har et påbud af samme navn', 'supervision')),
    note: prose('Notat til socialtilsynet', { max: 4000 }),
  },
  offered: (state) => openOne(state) === undefined,
  decide(state, { ground, condition, order, supervision, note }, { caseId, nextSeq }) {
    if (openOne(state) !== undefined) refuse('REVOCATION_OPEN')
    return [
      {
        type: 'revocation-opened',
        revocationId: consequentCaseId('revocation', caseId, nextSeq),
        ground,
        note,
        ...(ground === 'condition' ? { condition: unmetCondition(state, condition) } : {}),
        ...(ground === 'order' ? { order: unfulfilledOrder(state, order, supervision) } : {}),
      },
    ]
  },
})

function unmetCondition({ conditions }: ApprovalState, id: string | undefined): UnmetCondition {
  const found = conditions.find((one) => one.id === id && one.status === 'not-met')
  if (found === undefined)
    return refuse(
      'CONDITION_UNKNOWN',
      { fields: ['condition'] },
      'Angiv nummeret på et vilkår, som der er taget stilling til, og som ikke er opfyldt.',
    )
  return { id: found.id, text: found.text, due: found.due }
}

function unfulfilledOrder(
  { orders = [] }: ApprovalState,
  named: string | undefined,
  supervision: string | undefined,
): UnfulfilledOrder {
  const found = orders.filter(
    ({ supervisionId, orderId, blocks }) =>
      orderId === named && blocks === 'whole' && (supervision ?? supervisionId) === supervisionId,
  )
  const [order] = found
  if (order === undefined || found.length > 1)
    return refuse(
      'ORDER_UNKNOWN',
      { fields: ['order'] },
      'Angiv et påbud, som tilsynssagen har fundet ikke er efterkommet, og tilsynssagen, hvis flere har et af samme navn.',
    )
  const { supervisionId, orderId, text: words, due } = order
  return { supervisionId, orderId, text: words, due }
}
