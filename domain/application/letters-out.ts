import type { Actor } from '../rights/actor'
import { civilDateAt } from '../calendar/copenhagen'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { LetterEffect } from '../process/effect'
import type { Signer } from '../letter/letter-content'
import { senderOf, standardConsequence } from '../letter/standard-parts'
import { decisionLetter } from './decision-letter'
import type { Decided } from './events'
import { frameOf, lettersTo } from './letters'
import type { ApplicationState } from './state'

/** When a letter is sent, and by whom. */
interface Sent {
  readonly at: Instant
  readonly by: Actor
}

/** The decision, to each of its recipients. */
export function decisionLetters(
  state: ApplicationState,
  seq: number,
  { draft, signature }: Decided,
  at: Instant,
): readonly LetterEffect[] {
  return lettersTo(state, seq, (recipient) => decisionLetter(state, draft, at, recipient, signature))
}

/** The hearing: what is intended, and what it builds on (forvaltningsloven § 19). */
export function hearingLetters(
  state: ApplicationState,
  seq: number,
  {
    text,
    facts,
    deadline,
  }: { readonly text: string; readonly facts?: string; readonly deadline: { readonly date: CivilDate } },
  { at, by }: Sent,
): readonly LetterEffect[] {
  return lettersTo(state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer: signerOf(state, by),
    kind: 'hearing',
    date: civilDateAt(at),
    due: deadline.date,
    intended: text,
    facts: facts ?? 'Oplysningerne fremgår af den påtænkte afgørelse ovenfor.',
    legalBasis: ['forvaltningsloven §§ 19 og 21', 'socialtilsynsloven §§ 5 og 6'],
  }))
}

/** What is missing, or the reminder of it (socialtilsynsloven § 12). */
export function informationLetters(
  state: ApplicationState,
  seq: number,
  due: CivilDate,
  { at, by }: Sent,
  reminder: boolean,
): readonly LetterEffect[] {
  return lettersTo(state, seq, (recipient) => ({
    ...frameOf(state, recipient),
    signer: signerOf(state, by),
    kind: 'information-request',
    date: civilDateAt(at),
    due,
    reminder,
    items: state.informationRequest?.missing ?? [],
    consequence: reminder
      ? 'Hvis vi heller ikke modtager oplysningerne inden denne frist, henlægger vi ansøgningen. I kan altid søge igen.'
      : standardConsequence,
    legalBasis: ['socialtilsynsloven § 12', 'retssikkerhedsloven § 10'],
  }))
}

/** Whoever sends it; a reminder that time alone sends is the authority's. */
function signerOf({ office }: ApplicationState, by: Actor): Signer {
  return by.kind === 'person'
    ? { name: by.name, title: 'Sagsbehandler', impartial: true }
    : { name: senderOf(office).name, title: 'Sendt automatisk ved fristens udløb', impartial: true }
}
