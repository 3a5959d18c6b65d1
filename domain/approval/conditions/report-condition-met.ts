import { list, optional, prose, reference } from '../../process/fields'
import { defineCommand } from '../../process/procedure'
import { refuse } from '../../refusal/refuse'
import { party } from '../../rights/rights'
import { staying } from '../../process/transitions'
import { isOpen, openCondition } from './condition'
import type { ConditionEvent } from './events'
import type { ApprovalState } from '../state'
import { livingStatuses } from '../statuses'

/** A condition by its number. */
export const conditionNumber = reference('Vilkår', 'condition', {
  max: 2,
  pattern: '^[0-9]{1,2}$',
  help: 'Som i afgørelsen: 1, 2 …',
})

/**
 * The provider tells that a condition is fulfilled, with documents of the case. Whether it is, the authority says; the
 * condition's day stands.
 *
 * Refuses: CONDITION_UNKNOWN, DOCUMENT_UNKNOWN.
 */
export const reportConditionMet = defineCommand<ApprovalState, ConditionEvent>()({
  name: 'reportConditionMet',
  label: 'Meld vilkår opfyldt',
  law: 'socialtilsynsloven § 5, stk. 5',
  from: livingStatuses,
  to: livingStatuses,
  moves: staying(...livingStatuses),
  by: party,
  submission: true,
  fields: {
    condition: conditionNumber,
    text: prose('Sådan er vilkåret opfyldt', { max: 4000 }),
    documents: optional(list('Dokumenter i sagen', reference('Dokument', 'document', { max: 64 }), { max: 20 })),
  },
  offered: ({ conditions }) => conditions.some(isOpen),
  decide({ conditions, documents }, { condition, text: told, documents: named }) {
    openCondition(conditions, condition)
    if (named?.some((id) => !documents.some(({ documentId }) => documentId === id)) === true)
      refuse('DOCUMENT_UNKNOWN', { fields: ['documents'] })
    return [{ type: 'condition-reported', condition, text: told, ...(named === undefined ? {} : { documents: named }) }]
  },
})
