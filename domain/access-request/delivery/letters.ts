import { partyRecipient, representativeRecipient } from '../../delivery/case-recipients'
import { letterFrame } from '../../delivery/letters-to'
import { channelTo, type Recipient } from '../../delivery/recipient'
import type { LetterFrame } from '../../letter/letter-frame'
import type { AccessRequestState } from '../state'

/**
 * Who gets the answer as a letter: the party and whoever represents it, an organisation by its CVR number, and a person of whom nothing
 * but a name is known by post. Somebody with an e-mail address alone is written to there, and reads the answer with a code; whoever has
 * not said who they are fetches it at the office.
 */
export function lettersGoTo(state: AccessRequestState): readonly Recipient[] {
  const { requester, party } = state
  if (requester.kind === 'party') {
    const { contact, cvr, byPost, representative } = party
    const address = byPost?.address
    return [
      partyRecipient(
        { name: contact.name, cvr, exempt: byPost !== undefined, ...(address === undefined ? {} : { address }) },
        state,
      ),
      ...representativeRecipient(representative, state),
    ]
  }
  const { cvr, name, email } = requester
  if (cvr === undefined && (name === undefined || email !== undefined)) return []
  const known = state.postalAddresses?.party
  return [
    {
      role: 'party',
      name: name ?? `CVR-nummer ${cvr ?? ''}`,
      ...(cvr === undefined ? {} : { cvr }),
      channel: channelTo(cvr, state),
      ...(known === undefined ? {} : { address: known }),
    },
  ]
}

/** What every letter of a request for access has. Somebody who is no party has no offer to be named by. `signer` and `date` come with the signature. */
export function frameOf(state: AccessRequestState, recipient: Recipient): LetterFrame {
  const { party, requester } = state
  const frame = letterFrame({ ...state, offerName: party.offerName, pNumber: party.pNumber }, recipient)
  if (requester.kind === 'party') return frame
  const { attention: _none, ...to } = frame.recipient
  return { ...frame, recipient: { ...to, name: recipient.name } }
}
