import { addressAmong, channelTo, type Recipient } from '../../delivery/recipient'
import type { ApplicationState } from '../state'

/** Everyone who gets the letters of this application: the party, and its representative (forvaltningsloven § 8). */
export function recipientsOf(state: ApplicationState): readonly Recipient[] {
  const { identity, content, representative, postalAddresses } = state
  const party: Recipient = {
    role: 'party',
    name: identity.contact.name,
    cvr: identity.cvr,
    channel: content.digitalPostExempt === true ? 'post' : channelTo(identity.cvr, state),
    ...addressAmong(postalAddresses?.party, content.address),
  }
  if (representative === undefined) return [party]
  const { name, cvr } = representative
  return [
    party,
    {
      role: 'representative',
      name,
      ...(cvr === undefined ? {} : { cvr }),
      channel: channelTo(cvr, state),
      ...addressAmong(postalAddresses?.representative, representative.address),
    },
  ]
}
