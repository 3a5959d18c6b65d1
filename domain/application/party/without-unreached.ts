import type { ApplicationState } from '../state'

/**
 * The application when its representative's decision letter is not waited for: a complaint deadline that has begun for them runs
 * on, since the party has it too, and one that has not never does.
 */
export function withoutUnreached(state: ApplicationState): ApplicationState {
  const { decision } = state
  if (decision === undefined) return state
  const recipients = decision.recipients.filter(
    ({ role, complaintDue }) => role === 'party' || complaintDue !== undefined,
  )
  return recipients.length === decision.recipients.length ? state : { ...state, decision: { ...decision, recipients } }
}
