import type { ApplicationState } from '../state'
import type { RecipientRole } from '../../delivery/recipient'
import type { DecisionRecipient } from './decision'

/** The application with more known of one recipient of its decision. */
export function withRecipient(
  state: ApplicationState,
  role: RecipientRole,
  more: Partial<DecisionRecipient>,
): ApplicationState {
  const { decision } = state
  if (decision === undefined) return state
  return {
    ...state,
    decision: {
      ...decision,
      recipients: decision.recipients.map((one) => (one.role === role ? { ...one, ...more } : one)),
    },
  }
}
