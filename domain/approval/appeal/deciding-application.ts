import type { CivilDate } from '../../calendar/civil-date'
import { refuse } from '../../refusal/refuse'
import type { Actor } from '../../rights/actor'
import { isOwnRenewal } from '../period/own-renewal'
import type { ApprovalState } from '../state'

/** A decision that gave the approval a period, by its application. */
export interface Deciding {
  readonly applicationId: string
  /** First day of its period; not known of one that was given before 0.3.0 and has been followed by another. */
  readonly validFrom?: CivilDate
  /** Another decision has given the period that follows on. */
  readonly isFollowed: boolean
}

/**
 * The decision that speaks: the last that gave a period, or an earlier one, over which a complaint can be decided years later. Refuses:
 * NOT_ALLOWED for any case but an application that gave the approval a period.
 */
export function decidingApplication(state: ApprovalState, by: Actor): Deciding {
  const { caseId, applicationId, validFrom, earlier = [] } = state
  if (by.kind !== 'case') return refuse('NOT_ALLOWED')
  if (by.caseId === applicationId) return { applicationId, validFrom, isFollowed: false }
  const known = earlier.find((one) => one.applicationId === by.caseId)
  if (known !== undefined) return { ...known, isFollowed: true }
  // Renewed before it was kept which decision gave which period.
  const opened = `${by.caseId.replace(/^application-/, 'approval-')}.`
  if (earlier.length > 0 || !(isOwnRenewal(caseId, by) || caseId.startsWith(opened))) refuse('NOT_ALLOWED')
  return { applicationId: by.caseId, isFollowed: true }
}

/** Whether a condition is one of this decision's, and not of a supervision or of another decision that gave a period. */
export function isConditionOf(
  { applicationId, earlier = [] }: Pick<ApprovalState, 'applicationId' | 'earlier'>,
  { addedBy, givenBy }: ApprovalState['conditions'][number],
  deciding: string,
): boolean {
  if (addedBy !== undefined) return false
  return (givenBy ?? earlier[0]?.applicationId ?? applicationId) === deciding
}
