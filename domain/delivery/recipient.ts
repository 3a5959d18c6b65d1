import type { PostalAddress } from '../address/postal-address'

/** The party itself, or whoever represents it. */
export const recipientRoles = { party: 'Parten', representative: 'Partsrepræsentanten' } as const
/** … or one of a tender's bidders, by its bid's id. */
export type RecipientRole = keyof typeof recipientRoles | `b${number}`

/** Whom a letter goes to, and how. Who is exempt from Digital Post, or a person, gets it by post. */
export interface Recipient {
  readonly role: RecipientRole
  readonly name: string
  /** Eight digits; absent for a person. */
  readonly cvr?: string
  readonly channel: 'digital-post' | 'post'
  /** Where a physical letter goes; absent when the case knows no address. */
  readonly address?: PostalAddress
}

/** How a letter to somebody with this CVR number goes: by post where Digital Post does not reach them. */
export const channelTo = (
  cvr: string | undefined,
  { unreachable = [] }: { readonly unreachable?: readonly string[] },
): Recipient['channel'] => (cvr === undefined || unreachable.includes(cvr) ? 'post' : 'digital-post')

/** Whether somebody gets a letter by post, so that what runs for all waits for it. */
export const goesByPost = (recipients: readonly Recipient[]): boolean =>
  recipients.some(({ channel }) => channel === 'post')

/** The first of these that post can be sent to, as a recipient has it: an application may name a street without a town. */
export function addressAmong(...known: readonly (PostalAddress | undefined)[]): Pick<Recipient, 'address'> {
  const address = known.find((one) => one?.city !== undefined)
  return address === undefined ? {} : { address }
}
