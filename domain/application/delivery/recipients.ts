import { partyRecipient, representativeRecipient } from '../../delivery/case-recipients'
import type { Recipient } from '../../delivery/recipient'
import type { ApplicationState } from '../state'

/** Everyone who gets the letters of this application: the party, and its representative (forvaltningsloven § 8). */
export function recipientsOf(state: ApplicationState): readonly Recipient[] {
  const { identity, content, representative } = state
  const { digitalPostExempt: exempt, address } = content
  return [
    partyRecipient({ name: identity.contact.name, cvr: identity.cvr, exempt, ...(address && { address }) }, state),
    ...representativeRecipient(representative, state),
  ]
}
