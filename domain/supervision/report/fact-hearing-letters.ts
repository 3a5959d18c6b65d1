import { civilDateAt } from '../../calendar/copenhagen'
import { letterDue } from '../../delivery/letter-due'
import type { LetterEffect } from '../../process/effect'
import type { Deadline, Recorded } from '../../process/procedure'
import { frameOf, lettersTo, senderOfLetter } from '../delivery/letters'
import type { SupervisionState } from '../state'

/** The draft report, to the provider and whoever represents it: heard over its facts (forvaltningsloven § 19). */
export const factHearingLetters = (
  state: SupervisionState,
  { event, seq, at, by }: Recorded<{ readonly report: string; readonly deadline?: Deadline }>,
): readonly LetterEffect[] =>
  lettersTo(state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer: senderOfLetter(state, by),
    kind: 'fact-hearing',
    date: civilDateAt(at),
    ...letterDue(state.ruleSet, 'fact-hearing', event.deadline),
    report: event.report,
    legalBasis: ['forvaltningsloven §§ 19 og 21', 'socialtilsynsloven § 7'],
  }))
