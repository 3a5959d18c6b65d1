import type { CivilDate } from '../../calendar/civil-date'
import type { Instant } from '../../calendar/instant'
import type { InterimExtensionContent } from '../../letter/letter-content'
import type { Signer } from '../../letter/letter-frame'
import type { LetterEffect } from '../../process/effect'
import { datedFrame, letterOf } from '../delivery/letters'
import type { ApprovalState } from '../state'

/** The signed decision on an interim extension. */
export function interimLetter(
  state: ApprovalState,
  seq: number,
  at: Instant,
  signer: Signer,
  { until, reason }: { readonly until: CivilDate; readonly reason: string },
): readonly LetterEffect[] {
  return letterOf(state, seq, interimContent(state, at, signer, until, reason))
}

/** … and what it says, to be held against the checklist before it is signed. */
export function interimContent(
  state: ApprovalState,
  at: Instant,
  signer: Signer,
  until: CivilDate,
  reason: string,
): InterimExtensionContent {
  return {
    ...datedFrame(state, at),
    kind: 'interim-extension',
    signer,
    validTo: state.validTo,
    lastDay: until,
    facts: reason,
    legalBasis: ['socialtilsynsloven § 5, stk. 1', 'fornyelsesbestemmelsen i godkendelsen'],
    publication:
      'Det fremgår af registeret over godkendte specialfunktioner, at godkendelsen er midlertidigt forlænget, og til hvornår.',
  }
}
