import { civilDateAt } from '../../calendar/copenhagen'
import { letterDue } from '../../delivery/letter-due'
import { lettersTo } from '../../delivery/letters-to'
import { senderOf } from '../../letter/standard-parts'
import type { LetterEffect } from '../../process/effect'
import type { Deadline, Recorded } from '../../process/procedure'
import { frameOf, lettersGoTo } from '../delivery/letters'
import type { ReviewState } from '../state'

/** The draft report, to the provider and whoever represents it: heard over its facts (forvaltningsloven § 19). */
export function factHearingLetters(
  state: ReviewState,
  { event, seq, at, by }: Recorded<{ readonly report: string; readonly deadline?: Deadline }>,
): readonly LetterEffect[] {
  const signer =
    by.kind === 'person'
      ? { name: by.name, title: 'Socialtilsynet', impartial: true }
      : { name: senderOf(state.office).name, title: 'Socialtilsynet', impartial: true }
  return lettersTo(lettersGoTo(state), state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer,
    kind: 'fact-hearing',
    date: civilDateAt(at),
    ...letterDue(state.ruleSet, 'fact-hearing', event.deadline),
    report: event.report,
    legalBasis: ['forvaltningsloven §§ 19 og 21', 'socialtilsynsloven §§ 5 og 6'],
  }))
}
