import { refuse } from '../refusal/refuse'
import type { Actor } from '../rights/actor'
import type { Complained, ComplaintOver } from './complained-decision'

/**
 * The complaint that tells the case something of itself; undefined when it has ended already.
 *
 * Refuses: NOT_ALLOWED for anybody but that complaint, COMPLAINT_UNKNOWN.
 */
export function toldByComplaint(
  { complaints = [] }: Complained,
  complaintId: string,
  by: Actor,
): ComplaintOver | undefined {
  if (by.kind !== 'case' || by.caseId !== complaintId) refuse('NOT_ALLOWED')
  const found = complaints.find((one) => one.complaintId === complaintId) ?? refuse('COMPLAINT_UNKNOWN')
  return found.end === undefined ? found : undefined
}
