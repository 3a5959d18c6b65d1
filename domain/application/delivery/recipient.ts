import type { CivilDate } from '../../calendar/civil-date'

/** The party itself, or whoever represents it. */
export const recipientRoles = { party: 'Parten', representative: 'Partsrepræsentanten' } as const
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

/** A letter that somebody has to send as a physical one. */
export interface LetterByPost {
  readonly letterId: string
  readonly to: RecipientRole
}
