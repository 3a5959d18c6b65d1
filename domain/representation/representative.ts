import type { PostalAddress } from '../address/postal-address'

/** Whoever acts for the party by power of attorney (forvaltningsloven § 8) and gets a copy of what it gets. */
export interface Representative {
  readonly name: string
  readonly email: string
  /** Eight digits; absent for a person, who gets letters by post. */
  readonly cvr?: string
  /** Id at the identity provider of the person who opens the case, where no CVR number tells: registered, or from the login that was bound. */
  readonly subject?: string
  /** Where physical letters go. */
  readonly address?: PostalAddress
  /** Which document gives the power, and from when. */
  readonly powerOfAttorney: string
  /** `seq` of their registration: what an invitation is good for. Absent where they were registered before there were any. */
  readonly registration?: number
}

/** Whether nobody's login is known for them: they are invited to bind one. */
export const isInvited = ({ cvr, subject }: Pick<Representative, 'cvr' | 'subject'>): boolean =>
  cvr === undefined && subject === undefined
