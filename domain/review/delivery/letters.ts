import { letterFrame } from '../../delivery/letters-to'
import { addressAmong, channelTo, type Recipient } from '../../delivery/recipient'
import type { LetterFrame } from '../../letter/letter-content'
import type { ReviewState } from '../state'

/** Everyone who gets the letters of this review: the provider, and whoever represents it (forvaltningsloven § 8). */
export function lettersGoTo(state: ReviewState): readonly Recipient[] {
  const { applicant, contact, content, representative, postalAddresses } = state
  const party: Recipient = {
    role: 'party',
    name: contact.name,
    cvr: applicant.cvr,
    channel: content.digitalPostExempt === true ? 'post' : channelTo(applicant.cvr, state),
    ...addressAmong(postalAddresses?.party, content.address),
  }
  if (representative === undefined) return [party]
  const { name, cvr, address } = representative
  return [
    party,
    {
      role: 'representative',
      name,
      ...(cvr === undefined ? {} : { cvr }),
      channel: channelTo(cvr, state),
      ...addressAmong(postalAddresses?.representative, address),
    },
  ]
}

/** What every letter of a review has. `signer` and `date` come with the signature. */
export const frameOf = (
  { office, caseNumber, specialfunktionId, applicant }: ReviewState,
  recipient: Recipient,
): LetterFrame => letterFrame({ office, caseNumber, specialfunktionId, ...applicant }, recipient)
