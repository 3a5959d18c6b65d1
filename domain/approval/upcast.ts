import { withDeadlines } from '../process/case-deadline'
import type { ApprovalOpening } from './opening'
import { conditionEnd, openConditions } from './conditions/condition'
import type { ApprovalState } from './state'
import { isLiving } from './statuses'

/** The state of 0.1.0: conditions were kept as the decision had them, and nothing followed from them. */
type First = Omit<
  ApprovalState,
  'conditions' | 'details' | 'decidedBy' | 'conflicted' | 'changes' | 'documents' | 'notices' | 'bounces'
> &
  Pick<ApprovalOpening, 'conditions'>

/**
 * A state of an older schema. From 1 to 2 the conditions get their last days, with no reminder of days that may have passed;
 * two years without use are counted from the next use that is told, since until then nobody was asked to tell any.
 */
export function upcast(schema: number, state: unknown): ApprovalState {
  if (schema !== 1) throw new RangeError(`no approval state of schema ${schema}`)
  const first = state as First
  const conditions = openConditions(first.conditions)
  return {
    ...first,
    conditions,
    details: {},
    decidedBy: [],
    conflicted: [],
    changes: [],
    documents: [],
    notices: [],
    bounces: [],
    deadlines: isLiving(first) ? withDeadlines(first.deadlines, ...conditions.map(conditionEnd)) : first.deadlines,
  }
}
