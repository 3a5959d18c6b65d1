import * as delivery from '../../delivery/letters-to'
import type { Recipient } from '../../delivery/recipient'
import type { LetterContent } from '../../letter/letter-content'
import type { OfferFrame, Signer } from '../../letter/letter-frame'
import { senderOf } from '../../letter/standard-parts'
import type { LetterEffect } from '../../process/effect'
import type { Actor } from '../../rights/actor'
import { offerNameOf } from '../index-of'
import type { ApplicationState } from '../state'
import { recipientsOf } from './recipients'

/** What every letter of an application has. `signer` and `date` come with the signature. */
export const frameOf = (state: ApplicationState, recipient: Recipient): OfferFrame =>
  delivery.letterFrame(
    {
      office: state.office,
      caseNumber: state.caseNumber,
      specialfunktionId: state.identity.specialfunktionId,
      offerName: offerNameOf(state),
      pNumber: state.identity.pNumber,
    },
    recipient,
  )

/** Whoever sends a letter; one that time alone sends is the authority's. */
export function signerOf({ office }: ApplicationState, by: Actor): Signer {
  return by.kind === 'person'
    ? { name: by.name, title: 'Sagsbehandler', impartial: true }
    : { name: senderOf(office).name, title: 'Sendt automatisk ved fristens udløb', impartial: true }
}

/** The letters of one event, one for each recipient. */
export const lettersTo = (
  state: ApplicationState,
  seq: number,
  write: (recipient: Recipient) => LetterContent,
): readonly LetterEffect[] => delivery.lettersTo(recipientsOf(state), state, seq, write)
