import { civilDateAt } from '../calendar/copenhagen'
import type { Instant } from '../calendar/instant'
import { specialfunktionName } from '../catalogue/specialer'
import { letterId, type LetterEffect } from '../process/effect'
import type { LetterContent, LetterFrame } from '../letter/letter-content'
import { senderOf } from '../letter/standard-parts'
import type { ApprovalState } from './state'

/** What every letter of an approval has. */
export function letterFrame(
  { identity, office, offerName, caseNumber, details }: ApprovalState,
  at: Instant,
): Omit<LetterFrame, 'signer'> {
  return {
    sender: senderOf(office),
    caseNumber,
    date: civilDateAt(at),
    attachments: [],
    recipient: {
      name: offerName,
      cvr: identity.cvr,
      attention: identity.contact.name,
      ...(details.digitalPostExempt === true
        ? { byPost: true as const, ...(details.address === undefined ? {} : { postalAddress: details.address }) }
        : {}),
    },
    about: {
      specialfunktionName: specialfunktionName(identity.specialfunktionId),
      offerName,
      pNumber: identity.pNumber,
    },
  }
}

/** A letter to the provider, the only one of its event. */
export const letterOf = ({ caseId, identity }: ApprovalState, seq: number, letter: LetterContent): LetterEffect => ({
  kind: 'letter',
  letterId: letterId(caseId, seq, 1),
  to: { cvr: identity.cvr, name: identity.contact.name },
  letter,
})
