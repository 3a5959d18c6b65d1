import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import { withLettersByPost } from '../../delivery/by-post'
import { partyRecipient, representativeRecipient } from '../../delivery/case-recipients'
import { letterFrame, lettersTo } from '../../delivery/letters-to'
import type { Recipient } from '../../delivery/recipient'
import type { LetterContent } from '../../letter/letter-content'
import type { LetterFrame } from '../../letter/letter-frame'
import type { LetterEffect } from '../../process/effect'
import type { ApprovalState } from '../state'

/** Who gets the letters of an approval: the provider, and whoever acts for it (forvaltningsloven § 8). */
export function lettersGoTo(state: ApprovalState): readonly [Recipient, ...Recipient[]] {
  const { identity, details, representative } = state
  const { digitalPostExempt: exempt, address } = details
  return [
    partyRecipient({ name: identity.contact.name, cvr: identity.cvr, exempt, ...(address && { address }) }, state),
    ...representativeRecipient(representative, state),
  ]
}

/** What every letter of an approval has. `signer` and `date` come with the signature. */
export const frameOf = (state: ApprovalState, recipient: Recipient): LetterFrame =>
  letterFrame({ ...state, ...state.identity }, recipient)

/** … with its date, as the provider gets it. */
export const datedFrame = (state: ApprovalState, at: Instant): Omit<LetterFrame, 'signer'> => ({
  ...frameOf(state, lettersGoTo(state)[0]),
  date: civilDateAt(at),
})

/** The letter of an event to the provider, and the copy of it to whoever acts for it. */
export const letterOf = (state: ApprovalState, seq: number, letter: LetterContent): readonly LetterEffect[] =>
  lettersTo(lettersGoTo(state), state, seq, (to) => ({ ...letter, recipient: frameOf(state, to).recipient }))

/** The case with the letter of this event to be sent, where it goes by post; a run of before 0.3.0 followed none. */
export const withLetterByPost = (
  state: ApprovalState,
  matter: string,
  recorded: { readonly seq: number; readonly at: Instant },
): ApprovalState =>
  state.lettersFollowed === true ? withLettersByPost(state, lettersGoTo(state), matter, recorded) : state
