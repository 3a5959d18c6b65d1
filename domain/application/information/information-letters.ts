import { civilDateAt } from '../../calendar/copenhagen'
import { letterDue } from '../../delivery/letter-due'
import { standardConsequence } from '../../letter/standard-parts'
import type { LetterEffect } from '../../process/effect'
import type { Deadline, Recorded } from '../../process/procedure'
import { frameOf, lettersTo, signerOf } from '../delivery/letters'
import type { ApplicationState } from '../state'

/** What happens when nothing comes: before the review, after the reminder, and while the review is on. */
const consequences = {
  first: standardConsequence,
  reminder:
    'Hvis vi heller ikke modtager oplysningerne inden denne frist, henlægger vi ansøgningen. I kan altid søge igen.',
  further: 'Hvis vi ikke modtager oplysningerne inden fristen, afgør vi sagen på det grundlag, vi har.',
} as const

/** What is missing, or the reminder of it, to each recipient (socialtilsynsloven § 12). */
export function informationLetters(
  state: ApplicationState,
  { event: { deadline }, seq, at, by }: Recorded<{ readonly deadline?: Deadline }>,
  which: keyof typeof consequences,
): readonly LetterEffect[] {
  const asked = which === 'further' ? state.furtherRequest : state.informationRequest
  return lettersTo(state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer: signerOf(state, by),
    kind: 'information-request',
    date: civilDateAt(at),
    ...letterDue(state.ruleSet, 'missing-information', deadline),
    reminder: which === 'reminder',
    ...(which === 'further' ? { further: true } : {}),
    items: asked?.missing ?? [],
    consequence: consequences[which],
    legalBasis: ['socialtilsynsloven § 12', 'retssikkerhedsloven § 10'],
  }))
}

/** The application is shelved, to each recipient. */
export const shelvingLetters = (
  state: ApplicationState,
  { event: { reason }, seq, at, by }: Recorded<{ readonly reason: string }>,
): readonly LetterEffect[] =>
  lettersTo(state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer: signerOf(state, by),
    kind: 'shelving',
    date: civilDateAt(at),
    reason,
    legalBasis: ['socialtilsynsloven § 12', 'retssikkerhedsloven § 10'],
  }))
