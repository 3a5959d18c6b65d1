import type { LetterContent } from '../letter/letter-content'
import type { OfferFrame } from '../letter/letter-frame'
import { senderOf } from '../letter/standard-parts'
import { specialfunktionName } from '../catalogue/specialer'
import { letterId, type LetterAddressee, type LetterEffect } from '../process/effect'
import type { Recipient } from './recipient'

/** What of a case stands in each of its letters. */
export interface LetterCase {
  readonly office: string
  readonly caseNumber: string
  readonly specialfunktionId: string
  readonly offerName: string
  readonly pNumber: string
}

/** What every letter of a case has. `signer` and `date` come with the signature. */
export function letterFrame(
  { office, caseNumber, specialfunktionId, offerName, pNumber }: LetterCase,
  { role, name, cvr, channel, address }: Recipient,
): OfferFrame {
  return {
    sender: senderOf(office),
    recipient: {
      ...(role === 'party' ? { name: offerName, attention: name } : { name, onBehalfOf: offerName }),
      ...(cvr === undefined ? {} : { cvr }),
      ...(channel === 'post' ? { byPost: true } : {}),
      ...(address === undefined ? {} : { postalAddress: address }),
    },
    caseNumber,
    attachments: [],
    about: { specialfunktionName: specialfunktionName(specialfunktionId), offerName, pNumber },
  }
}

/**
 * The letters of one event, one for each recipient. What Digital Post delivers, or finds that it cannot, is reported to the
 * case; what goes by post is only made and kept, until somebody prints it. A person's always does.
 */
export function lettersTo(
  recipients: readonly Recipient[],
  { caseId }: { readonly caseId: string },
  seq: number,
  write: (recipient: Recipient) => LetterContent,
): readonly LetterEffect[] {
  return recipients.map((recipient, n) => ({
    kind: 'letter',
    letterId: letterId(caseId, seq, n + 1),
    to: addresseeOf(recipient),
    letter: write(recipient),
    ...(recipient.channel === 'digital-post'
      ? { report: 'recordAvailability', reportFailure: 'recordUndeliverable' }
      : {}),
  }))
}

/** A recipient as a letter is sent to them. */
export const addresseeOf = ({ cvr, name }: Recipient): LetterAddressee => ({
  ...(cvr === undefined ? {} : { cvr }),
  name,
})

/** `seq` of the event that sent a letter, or `undefined` when it is not the id of any. */
export function eventOfLetter(id: string): number | undefined {
  const found = /-brev-(\d+)-\d+$/.exec(id)?.[1]
  return found === undefined ? undefined : Number(found)
}
