import type { Signature } from '../../application/decision/draft'
import { lettersTo } from '../../delivery/letters-to'
import type { LetterEffect } from '../../process/effect'
import type { Recorded } from '../../process/procedure'
import { recipientsOf } from '../delivery/letters'
import type { RevocationState } from '../state'
import type { RevocationDraft } from './decision'
import { decisionLetter } from './decision-letter'

/** The decision, to each of its recipients. */
export const decisionLetters = (
  state: RevocationState,
  {
    event: { draft, signature },
    seq,
    at,
  }: Recorded<{ readonly draft: RevocationDraft; readonly signature: Signature }>,
): readonly LetterEffect[] =>
  lettersTo(recipientsOf(state), state, seq, (recipient) => decisionLetter(state, draft, at, recipient, signature))
