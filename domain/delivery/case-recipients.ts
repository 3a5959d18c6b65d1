import type { PostalAddress } from '../address/postal-address'
import type { DeliveryState } from './delivery-state'
import { addressAmong, channelTo, type Recipient } from './recipient'

/** Where a case keeps somebody whom its letters go to. */
interface Known {
  readonly name: string
  readonly address?: PostalAddress
}

/** The party, as it gets its letters: by post where it is exempt from Digital Post, or cannot be reached by it. */
export const partyRecipient = (
  { name, cvr, exempt, address }: Known & { readonly cvr: string; readonly exempt?: boolean | undefined },
  known: Pick<DeliveryState, 'unreachable' | 'postalAddresses'>,
): Recipient => ({
  role: 'party',
  name,
  cvr,
  channel: exempt === true ? 'post' : channelTo(cvr, known),
  ...addressAmong(known.postalAddresses?.party, address),
})

/** … and the one who represents it, where there is one (forvaltningsloven § 8). */
export const representativeRecipient = (
  representative: (Known & { readonly cvr?: string }) | undefined,
  known: Pick<DeliveryState, 'unreachable' | 'postalAddresses'>,
): readonly Recipient[] =>
  representative === undefined
    ? []
    : [
        {
          role: 'representative',
          name: representative.name,
          ...(representative.cvr === undefined ? {} : { cvr: representative.cvr }),
          channel: channelTo(representative.cvr, known),
          ...addressAmong(known.postalAddresses?.representative, representative.address),
        },
      ]
