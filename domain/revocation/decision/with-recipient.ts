import type { DecisionRecipient } from '../../application/decision/decision'
import type { RecipientRole } from '../../delivery/recipient'
import type { RevocationState } from '../state'

/** The case with more known of one recipient of its decision. */
export function withRecipient(
  state: RevocationState,
  role: RecipientRole,
  more: Partial<DecisionRecipient>,
): RevocationState {
  const { decision } = state
  return decision === undefined
    ? state
    : {
        ...state,
        decision: {
          ...decision,
          recipients: decision.recipients.map((one) => (one.role === role ? { ...one, ...more } : one)),
        },
      }
}
