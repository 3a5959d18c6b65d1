import { civilDateAt } from '../../calendar/copenhagen'
import type { LetterEffect } from '../../process/effect'
import type { OpenedHearing } from '../../hearing/hearing-case'
import { letterDue } from '../../delivery/letter-due'
import { frameOf, lettersTo, signerOf } from '../delivery/letters'
import type { ApplicationState } from '../state'

/** The hearing, to each recipient: what is intended, and what it builds on (forvaltningsloven § 19). */
export function hearingLetters(
  state: ApplicationState,
  { event, seq, at, by }: OpenedHearing,
): readonly LetterEffect[] {
  return lettersTo(state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer: signerOf(state, by),
    kind: 'hearing',
    date: civilDateAt(at),
    ...letterDue(state.ruleSet, 'party-hearing', event.deadline),
    intended: event.text,
    facts: event.facts ?? 'Oplysningerne fremgår af den påtænkte afgørelse ovenfor.',
    legalBasis: ['forvaltningsloven §§ 19 og 21', 'socialtilsynsloven §§ 5 og 6'],
  }))
}
