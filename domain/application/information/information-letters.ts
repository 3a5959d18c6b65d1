import { civilDateAt } from '../../calendar/copenhagen'
import { standardConsequence } from '../../letter/standard-parts'
import type { LetterEffect } from '../../process/effect'
import type { Deadline, Recorded } from '../../process/procedure'
import { letterDue } from '../delivery/letter-due'
import { frameOf, lettersTo, signerOf } from '../delivery/letters'
import type { ApplicationState } from '../state'

/** What is missing, or the reminder of it, to each recipient (socialtilsynsloven § 12). */
export function informationLetters(
  state: ApplicationState,
  { event: { deadline }, seq, at, by }: Recorded<{ readonly deadline?: Deadline }>,
  reminder: boolean,
): readonly LetterEffect[] {
  return lettersTo(state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer: signerOf(state, by),
    kind: 'information-request',
    date: civilDateAt(at),
    ...letterDue(state.ruleSet, 'missing-information', deadline),
    reminder,
    items: state.informationRequest?.missing ?? [],
    consequence: reminder
      ? 'Hvis vi heller ikke modtager oplysningerne inden denne frist, henlægger vi ansøgningen. I kan altid søge igen.'
      : standardConsequence,
    legalBasis: ['socialtilsynsloven § 12', 'retssikkerhedsloven § 10'],
  }))
}
