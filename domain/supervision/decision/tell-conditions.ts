import type { NotedConditions } from '../../approval/conditions/note-conditions'
import type { Condition } from '../../approval/opening'
import type { TellCaseEffect } from '../../process/effect'
import type { SupervisionState } from '../state'

/** The approval has these conditions of this decision from now on, and none of it that are not among them. */
export const tellConditions = (
  { approvalId }: Pick<SupervisionState, 'approvalId'>,
  decision: number,
  conditions: readonly Condition[],
): TellCaseEffect => ({
  kind: 'tell-case',
  caseId: approvalId,
  command: 'noteConditions',
  data: { decision, conditions } satisfies NotedConditions,
})
