import { specialfunktionName } from '../../catalogue/specialer'
import type { LetterContent, LetterFrame, LetterRecipient, Signer } from '../../letter/letter-content'
import { senderOf } from '../../letter/standard-parts'
import { letterId, type LetterEffect } from '../../process/effect'
import type { Actor } from '../../rights/actor'
import { offerNameOf } from '../index-of'
import type { ApplicationState } from '../state'
import type { Recipient } from './recipient'
import { recipientsOf } from './recipients'

/** What every letter of an application has. `signer` and `date` come with the signature. */
export function frameOf(state: ApplicationState, recipient: Recipient): LetterFrame {
  const { caseNumber, identity, office } = state
  return {
    sender: senderOf(office),
    recipient: addressOf(state, recipient),
    caseNumber,
    attachments: [],
    about: {
      specialfunktionName: specialfunktionName(identity.specialfunktionId),
      offerName: offerNameOf(state),
      pNumber: identity.pNumber,
    },
  }
}

function addressOf(state: ApplicationState, { role, name, cvr, channel }: Recipient): LetterRecipient {
  const { content, identity } = state
  const byPost = channel === 'post' ? { byPost: true as const } : {}
  const address = channel === 'post' && content.address !== undefined ? { postalAddress: content.address } : {}
  return role === 'party'
    ? { name: offerNameOf(state), cvr: identity.cvr, attention: identity.contact.name, ...byPost, ...address }
    : { name, cvr: cvr ?? '', onBehalfOf: offerNameOf(state), ...byPost }
}

/** Whoever sends a letter; one that time alone sends is the authority's. */
export function signerOf({ office }: ApplicationState, by: Actor): Signer {
  return by.kind === 'person'
    ? { name: by.name, title: 'Sagsbehandler', impartial: true }
    : { name: senderOf(office).name, title: 'Sendt automatisk ved fristens udløb', impartial: true }
}

/**
 * The letters of one event, one for each recipient. What Digital Post delivers is reported to the case; what goes by post
 * is only made and kept, and its day of service is registered by hand. A person's copy is printed from the party's letter.
 */
export function lettersTo(
  state: ApplicationState,
  seq: number,
  write: (recipient: Recipient) => LetterContent,
): readonly LetterEffect[] {
  return recipientsOf(state).flatMap((recipient, n): readonly LetterEffect[] => {
    const { cvr, name, channel } = recipient
    if (cvr === undefined) return []
    return [
      {
        kind: 'letter',
        letterId: letterId(state.caseId, seq, n + 1),
        to: { cvr, name },
        letter: write(recipient),
        ...(channel === 'digital-post' ? { report: 'recordAvailability', reportFailure: 'recordUndeliverable' } : {}),
      },
    ]
  })
}

/** `seq` of the event that sent a letter, or `undefined` when it is not the id of any. */
export function eventOfLetter(id: string): number | undefined {
  const found = /-brev-(\d+)-\d+$/.exec(id)?.[1]
  return found === undefined ? undefined : Number(found)
}
