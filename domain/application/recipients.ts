import type { CivilDate } from '../calendar/civil-date'
import type { ApplicationState } from './state'

/** The party itself, or whoever represents it. */
export const recipientRoles = { 'party': 'Parten', 'representative': 'Partsrepræsentanten' } as const
export type RecipientRole = keyof typeof recipientRoles

/** Whom a letter goes to, and how. Who is exempt from Digital Post, or a person, gets it by post. */
export interface Recipient {
  readonly role: RecipientRole
  readonly name: string
  /** Eight digits; absent for a person. */
  readonly cvr?: string
  readonly channel: 'digital-post' | 'post'
}

/** A recipient of the decision, with its own date of availability and its own complaint deadline. */
export interface DecisionRecipient extends Recipient {
  /** The day on which the letter was available, or was served by post. */
  readonly availableOn?: CivilDate
  /** How the day of service is known, where Digital Post does not tell it. */
  readonly servedNote?: string
  readonly complaintDue?: CivilDate
  /** The complaint deadline has passed. */
  readonly over?: true
}

/** Everyone who gets the letters of this application: the party, and its representative (forvaltningsloven § 8). */
export function recipientsOf({ identity, content, representative, unreachable }: ApplicationState): readonly Recipient[] {
  const channelOf = (cvr: string | undefined): Recipient['channel'] => (cvr === undefined || unreachable?.includes(cvr) === true ? 'post' : 'digital-post')
  const party: Recipient = { role: 'party', name: identity.contact.name, cvr: identity.cvr, channel: content.digitalPostExempt === true ? 'post' : channelOf(identity.cvr) }
  if (representative === undefined) return [party]
  const { name, cvr } = representative
  return [party, { role: 'representative', name, ...(cvr === undefined ? {} : { cvr }), channel: channelOf(cvr) }]
}
