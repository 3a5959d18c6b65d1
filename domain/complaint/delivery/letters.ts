import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { partyRecipient, representativeRecipient } from '../../delivery/case-recipients'
import { withLettersByPost } from '../../delivery/by-post'
import * as delivery from '../../delivery/letters-to'
import type { Recipient } from '../../delivery/recipient'
import type { LetterContent } from '../../letter/letter-content'
import type { LetterFrame, Signer } from '../../letter/letter-frame'
import type { LetterEffect } from '../../process/effect'
import { without } from '../../process/without'
import type { ComplaintState } from '../state'

/** Everyone who gets the letters of a complaint: the complainant, and who represents it (forvaltningsloven § 8). */
export function lettersGoTo(state: ComplaintState): readonly Recipient[] {
  const { contact, cvr, exempt, address, representative } = state
  return [
    partyRecipient({ name: contact.name, cvr, exempt, ...(address && { address }) }, state),
    ...representativeRecipient(representative, state),
  ]
}

/** What every letter of a complaint has. `signer` and `date` come with the signature. */
export const frameOf = (state: ComplaintState, recipient: Recipient): LetterFrame =>
  delivery.letterFrame(state, recipient)

/**
 * The letters of an event, one for each recipient. A run that was recorded before its letters were followed sent one, of which
 * nobody told the case whether it came, and replays so.
 */
export function lettersOf(
  state: ComplaintState,
  { at, seq }: { readonly at: Instant; readonly seq: number },
  signer: Signer,
  write: (frame: LetterFrame) => LetterContent,
): readonly LetterEffect[] {
  const all = delivery.lettersTo(lettersGoTo(state), state, seq, (recipient) =>
    write({ ...frameOf(state, recipient), date: civilDateAt(at), signer }),
  )
  return state.lettersFollowed === true ? all : all.slice(0, 1).map((one) => without(one, 'report', 'reportFailure'))
}

/** The case with those of its letters that somebody has to send by post; none of a run of before. */
export const withLetters = (
  state: ComplaintState,
  matter: string,
  recorded: { readonly seq: number; readonly at: Instant },
): ComplaintState =>
  state.lettersFollowed === true ? withLettersByPost(state, lettersGoTo(state), matter, recorded) : state
