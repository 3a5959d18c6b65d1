import type { Recipient } from '../delivery/recipient'
import { specialfunktionName } from '../catalogue/specialer'
import type { LetterContent, LetterFrame } from '../letter/letter-content'
import { senderOf } from '../letter/standard-parts'
import { letterId, type LetterEffect } from '../process/effect'
import type { SupervisionState } from './state'

/** Whether the party gets its letters by post: it is exempt from Digital Post, or one has come back. */
export const isByPost = ({ digitalPostExempt, unreachable }: SupervisionState): boolean =>
  digitalPostExempt === true || unreachable === true

/** Everyone who gets the decisions of this supervision: the party. */
export const recipientsOf = (state: SupervisionState): readonly Recipient[] => [
  {
    role: 'party',
    name: state.identity.contact.name,
    cvr: state.identity.cvr,
    channel: isByPost(state) ? 'post' : 'digital-post',
  },
]

/** What every letter of a supervision has. `signer` and `date` come with the signature. */
export function letterFrame(state: SupervisionState): LetterFrame {
  const { caseNumber, identity, office, offerName, address } = state
  return {
    sender: senderOf(office),
    caseNumber,
    attachments: [],
    recipient: {
      name: offerName,
      cvr: identity.cvr,
      attention: identity.contact.name,
      ...(isByPost(state)
        ? { byPost: true as const, ...(address === undefined ? {} : { postalAddress: address }) }
        : {}),
    },
    about: {
      specialfunktionName: specialfunktionName(identity.specialfunktionId),
      offerName,
      pNumber: identity.pNumber,
    },
  }
}

/** A letter to the party, the only one of its event. What goes by post is made and kept; when it came is registered by hand. */
export function letterTo(state: SupervisionState, seq: number, letter: LetterContent): LetterEffect {
  const { caseId, identity } = state
  return {
    kind: 'letter',
    letterId: letterId(caseId, seq, 1),
    to: { cvr: identity.cvr, name: identity.contact.name },
    letter,
    ...(isByPost(state) ? {} : { report: 'recordAvailability', reportFailure: 'recordUndeliverable' }),
  }
}
