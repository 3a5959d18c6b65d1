import { civilDateAt } from '../../calendar/copenhagen'
import type { Instant } from '../../calendar/instant'
import type { StayContent } from '../../letter/letter-content'
import type { LetterFrame } from '../../letter/letter-frame'
import type { LetterEffect } from '../../process/effect'
import { decisionKinds } from '../../remedy/decision-kinds'
import { lettersOf } from '../delivery/letters'
import type { ComplaintState } from '../state'

/** What the office has decided of whether the decision holds while it is complained of. */
interface SignedStay {
  readonly granted: boolean
  readonly reason: string
  readonly signer: string
}

/** The letter's words, to be held against the checklist before it is signed. */
export const stayContent = (
  { kind, decidedCaseNumber, decidedAt }: ComplaintState,
  { granted, reason }: Pick<SignedStay, 'granted' | 'reason'>,
  frame: LetterFrame,
): StayContent => ({
  ...frame,
  kind: 'stay',
  granted,
  decision: { name: decisionKinds[kind].danishName, caseNumber: decidedCaseNumber, date: civilDateAt(decidedAt) },
  reasons: reason,
  legalBasis: ['retssikkerhedsloven § 72'],
})

/** The office's decision, granted or refused, to the complainant and who represents it. */
export const stayLetters = (
  state: ComplaintState,
  stay: SignedStay,
  recorded: { readonly at: Instant; readonly seq: number },
): readonly LetterEffect[] =>
  lettersOf(state, recorded, { name: stay.signer, title: 'Tilsynschef', impartial: true }, (frame) =>
    stayContent(state, stay, frame),
  )
