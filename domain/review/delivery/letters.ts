import { partyRecipient, representativeRecipient } from '../../delivery/case-recipients'
import { letterFrame } from '../../delivery/letters-to'
import type { Recipient } from '../../delivery/recipient'
import type { LetterFrame } from '../../letter/letter-frame'
import type { ReviewState } from '../state'

/** Everyone who gets the letters of this review: the provider, and whoever represents it (forvaltningsloven § 8). */
export function lettersGoTo(state: ReviewState): readonly Recipient[] {
  const { applicant, contact, content, representative } = state
  const { digitalPostExempt: exempt, address } = content
  return [
    partyRecipient({ name: contact.name, cvr: applicant.cvr, exempt, ...(address && { address }) }, state),
    ...representativeRecipient(representative, state),
  ]
}

/** What every letter of a review has. `signer` and `date` come with the signature. */
export const frameOf = (
  { office, caseNumber, specialfunktionId, applicant }: ReviewState,
  recipient: Recipient,
): LetterFrame => letterFrame({ office, caseNumber, specialfunktionId, ...applicant }, recipient)
