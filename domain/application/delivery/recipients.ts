import type { ApplicationState } from '../state'
import type { Recipient } from './recipient'

/** Everyone who gets the letters of this application: the party, and its representative (forvaltningsloven § 8). */
export function recipientsOf({
  identity,
  content,
  representative,
  unreachable,
}: ApplicationState): readonly Recipient[] {
  const channelOf = (cvr: string | undefined): Recipient['channel'] =>
    cvr === undefined || unreachable?.includes(cvr) === true ? 'post' : 'digital-post'
  const party: Recipient = {
    role: 'party',
    name: identity.contact.name,
    cvr: identity.cvr,
    channel: content.digitalPostExempt === true ? 'post' : channelOf(identity.cvr),
  }
  if (representative === undefined) return [party]
  const { name, cvr } = representative
  return [party, { role: 'representative', name, ...(cvr === undefined ? {} : { cvr }), channel: channelOf(cvr) }]
}
