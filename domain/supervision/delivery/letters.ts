import { partyRecipient, representativeRecipient } from '../../delivery/case-recipients'
import * as delivery from '../../delivery/letters-to'
import type { Recipient } from '../../delivery/recipient'
import type { LetterContent } from '../../letter/letter-content'
import type { LetterFrame, Signer } from '../../letter/letter-frame'
import { senderOf } from '../../letter/standard-parts'
import type { LetterEffect } from '../../process/effect'
import type { Actor } from '../../rights/actor'
import type { SupervisionState } from '../state'

/** Everyone who gets the letters of this supervision: the provider, and whoever represents it (forvaltningsloven § 8). */
export function lettersGoTo(state: SupervisionState): readonly [Recipient, ...Recipient[]] {
  const { identity, digitalPostExempt: exempt, address, representative } = state
  return [
    partyRecipient({ name: identity.contact.name, cvr: identity.cvr, exempt, ...(address && { address }) }, state),
    ...representativeRecipient(representative, state),
  ]
}

/** What every letter of a supervision has. `signer` and `date` come with the signature. */
export const frameOf = (state: SupervisionState, recipient: Recipient): LetterFrame =>
  delivery.letterFrame({ ...state, ...state.identity }, recipient)

/** Whoever sends a letter that nobody signs as a decision. */
export const senderOfLetter = ({ office }: SupervisionState, by: Actor): Signer =>
  by.kind === 'person'
    ? { name: by.name, title: 'Socialtilsynet', impartial: true }
    : { name: senderOf(office).name, title: 'Socialtilsynet', impartial: true }

/** The letters of one event, one for each recipient. */
export const lettersTo = (
  state: SupervisionState,
  seq: number,
  write: (recipient: Recipient) => LetterContent,
): readonly LetterEffect[] => delivery.lettersTo(lettersGoTo(state), state, seq, write)
