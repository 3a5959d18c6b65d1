import type { LetterEffect } from '../../process/effect'
import type { Recorded } from '../../process/procedure'
import { lettersTo } from '../delivery/letters'
import type { ApplicationState } from '../state'
import { decisionLetter } from './decision-letter'
import type { Draft, Signature } from './draft'

/** The decision, to each of its recipients. */
export function decisionLetters(
  state: ApplicationState,
  { event: { draft, signature }, seq, at }: Recorded<{ readonly draft: Draft; readonly signature: Signature }>,
): readonly LetterEffect[] {
  return lettersTo(state, seq, (recipient) => decisionLetter(state, draft, at, recipient, signature))
}
