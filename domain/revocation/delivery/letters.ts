import { partyRecipient, representativeRecipient } from '../../delivery/case-recipients'
import { letterFrame } from '../../delivery/letters-to'
import type { Recipient } from '../../delivery/recipient'
import type { LetterFrame, Signer } from '../../letter/letter-frame'
import { senderOf } from '../../letter/standard-parts'
import type { Actor } from '../../rights/actor'
import type { RevocationState } from '../state'

/** Everyone who gets the letters of this revocation: the provider, and whoever represents it (forvaltningsloven § 8). */
export function recipientsOf(state: RevocationState): readonly [Recipient, ...(readonly Recipient[])] {
  const { identity, address, digitalPostExempt: exempt, representative } = state
  return [
    partyRecipient({ name: identity.contact.name, cvr: identity.cvr, exempt, ...(address && { address }) }, state),
    ...representativeRecipient(representative, state),
  ]
}

/** What every letter of a revocation has. `signer` and `date` come with the signature. */
export const frameOf = (state: RevocationState, recipient: Recipient): LetterFrame =>
  letterFrame({ ...state, ...state.identity }, recipient)

/** Whoever sends a letter. */
export const signerOf = ({ office }: RevocationState, by: Actor): Signer =>
  by.kind === 'person'
    ? { name: by.name, title: 'Sagsbehandler', impartial: true }
    : { name: senderOf(office).name, title: 'Socialtilsynet', impartial: true }
