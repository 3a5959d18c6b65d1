import { defineCommand } from '../../process/procedure'
import type { Condition } from '../opening'
import type { ApprovalState } from '../state'
import { isChangeable } from '../lapse/held'
import { fromSupervision, requireSupervision } from '../supervision/from-supervision'
import { addedConditions } from './added-conditions'
import { isOpen } from './condition'
import type { ConditionEvent } from './events'

/** The conditions of a supervision's decision, as they now are: none where a complaint has taken them away. */
export interface NotedConditions {
  /** `seq` of the decision in its case. */
  readonly decision: number
  readonly conditions: readonly Condition[]
}

/**
 * A supervision has set conditions, or a complaint has changed or taken away what it had set. They stand beside those of the
 * decision that gave the approval, and what was settled of them stays settled. One that is over gets none; one that has lapsed
 * or is withdrawn does, since that can be taken away.
 *
 * Refuses: NOT_ALLOWED for any case but a supervision of this approval.
 */
export const noteConditions = defineCommand<ApprovalState, ConditionEvent>()({
  ...fromSupervision,
  name: 'noteConditions',
  label: 'Notér vilkår, der er stillet i et tilsyn',
  law: 'socialtilsynsloven § 5, stk. 5',
  decide(state, { decision, conditions }: NotedConditions, { by, at }) {
    requireSupervision(state, by)
    if (!isChangeable(state) || by.kind !== 'case') return []
    const addedBy = { caseId: by.caseId, decision }
    const dropped = state.conditions
      .filter((one) => isOpen(one) && one.addedBy?.caseId === by.caseId && one.addedBy.decision === decision)
      .map(({ id }) => id)
    if (conditions.length > 0)
      return [{ type: 'conditions-set', dropped, ...addedConditions(state, conditions, addedBy, at) }]
    return dropped.length === 0 ? [] : [{ type: 'conditions-dropped', dropped }]
  },
})
