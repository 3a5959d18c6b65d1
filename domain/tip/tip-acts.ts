import { choice, integer, list, name, optional, prose, text, type DataOf, type FieldTable } from '../process/fields'
import { refuse } from '../refusal/refuse'
import type { Person } from '../rights/actor'
import { holds, outsideCases, type Grant } from '../rights/rights'
import { confidants, consentScopes, largestTipFile, mostTipFiles, type PassingOn, type Tip, type TipEvent } from './tip'

/** The desk of the office that the tip concerns. Nobody else of the office is of it, not even its head. */
const desk: Grant = { role: 'whistleblower-desk', of: 'office' }

/** Whether the person is of an office's desk. */
export const isOfDesk = (person: Person, office: string): boolean => holds(person, desk, { ...outsideCases, office })

/** Who gives an act: whoever holds the tip's code, or somebody of the desk. */
export type TipActor = 'tipster' | Person

/** What can be done with a tip. A row is its rights, its address and its form. */
export interface TipAct<T extends FieldTable> {
  readonly name: string
  /** Danish, an infinitive. */
  readonly label: string
  readonly legalBasis: string
  readonly by: 'tipster' | 'desk' | 'both'
  readonly status: Tip['status']
  /** Sends a file: given by sending it to the tip's files, and by nothing else. */
  readonly file?: true
  readonly fields: T
  decide(tip: Tip, data: DataOf<T>, by: TipActor): readonly TipEvent[]
}

const act = <const T extends FieldTable>(row: TipAct<T>): TipAct<T> => row
const scopes = list('Hvad må andre få at vide', choice('Oplysning', consentScopes), { max: 3 })
const secrecy = 'socialtilsynsloven § 11, stk. 3'

/** All of them. */
export const tipActs: readonly TipAct<never>[] = [
  act({
    name: 'supplement',
    label: 'Tilføj noget til henvendelsen',
    legalBasis: 'socialtilsynsloven § 11, stk. 2',
    by: 'both',
    status: 'open',
    fields: { text: prose('Hvad I vil tilføje') },
    decide: (_tip, { text }) => [{ type: 'tip-supplemented', text }],
  }),
  act({
    name: 'attachFile',
    label: 'Send en fil',
    legalBasis: 'socialtilsynsloven § 11, stk. 2',
    by: 'both',
    status: 'open',
    file: true,
    fields: {
      fileId: text('Filens id', { max: 64 }),
      name: text('Filnavn', { max: 200 }),
      mediaType: text('Filtype', { max: 200 }),
      size: integer('Størrelse i byte', 1, largestTipFile),
      sha256: text('SHA-256', { max: 64 }),
      metadata: choice('Oplysninger i filen', { removed: 'Fjernet', 'may-tell': 'Kan være der' }),
    },
    decide({ files }, file) {
      if (files.length >= mostTipFiles)
        refuse('DOCUMENTS_FULL', {}, `Henvendelsen kan ikke rumme flere end ${mostTipFiles} filer.`)
      return [{ type: 'file-attached', ...file }]
    },
  }),
  act({
    name: 'setConsent',
    label: 'Sig, hvad andre må få at vide',
    legalBasis: secrecy,
    by: 'both',
    status: 'open',
    fields: { scopes },
    decide: (_tip, data) => [{ type: 'consent-set', scopes: [...new Set(data.scopes)] }],
  }),
  act({
    name: 'ask',
    label: 'Spørg den, der har henvendt sig',
    legalBasis: 'socialtilsynsloven § 11, stk. 2',
    by: 'desk',
    status: 'open',
    fields: { text: prose('Spørgsmål') },
    decide: (_tip, { text }) => [{ type: 'desk-wrote', text }],
  }),
  act({
    name: 'note',
    label: 'Skriv et notat',
    legalBasis: 'offentlighedsloven § 13',
    by: 'desk',
    status: 'open',
    fields: { text: prose('Notat') },
    decide: (_tip, { text }) => [{ type: 'note-written', text }],
  }),
  act({
    name: 'proposePassingOn',
    label: 'Foreslå at give noget videre',
    legalBasis: secrecy,
    by: 'desk',
    status: 'open',
    fields: {
      to: choice('Til hvem', confidants),
      receiver: name('Modtagerens navn'),
      what: list('Hvad', choice('Oplysning', consentScopes), { min: 1, max: 3 }),
      reason: prose('Begrundelse', { max: 4000 }),
    },
    decide(tip, { to, receiver, what, reason }) {
      const passingOn = { to, receiver, what: [...new Set(what)], reason }
      mayBePassedOn(tip, passingOn)
      return [{ type: 'passing-on-proposed', ...passingOn }]
    },
  }),
  act({
    name: 'passOn',
    label: 'Giv det foreslåede videre',
    legalBasis: secrecy,
    by: 'desk',
    status: 'open',
    fields: {},
    decide(tip, _data, by) {
      const { proposal } = tip
      if (proposal === undefined) refuse('WRONG_STATUS', {}, 'Der er ikke foreslået noget. Foreslå det først.')
      if (isBy(proposal.by, by))
        refuse('FOUR_EYES', {}, 'Den, der har foreslået det, kan ikke selv give det videre. Lad en anden i ordningen.')
      // Consent may have been taken back since.
      mayBePassedOn(tip, proposal)
      return [{ type: 'passed-on' }]
    },
  }),
  act({
    name: 'declinePassingOn',
    label: 'Giv det foreslåede ikke videre',
    legalBasis: secrecy,
    by: 'desk',
    status: 'open',
    fields: {},
    decide(tip) {
      if (tip.proposal === undefined) refuse('WRONG_STATUS', {}, 'Der er ikke foreslået noget.')
      return [{ type: 'passing-on-declined' }]
    },
  }),
  act({
    name: 'close',
    label: 'Afslut henvendelsen',
    legalBasis: 'socialtilsynsloven § 11',
    by: 'desk',
    status: 'open',
    fields: {
      result: prose('Hvad henvendelsen førte til', { max: 4000 }),
      toTipster: optional(prose('Besked til den, der har henvendt sig')),
    },
    decide: (_tip, { result, toTipster }) => [
      ...(toTipster === undefined ? [] : [{ type: 'desk-wrote', text: toTipster } as const]),
      { type: 'tip-closed', result },
    ],
  }),
  act({
    name: 'reopen',
    label: 'Tag henvendelsen op igen',
    legalBasis: 'socialtilsynsloven § 11',
    by: 'both',
    status: 'closed',
    fields: { text: prose('Hvorfor') },
    decide: (_tip, { text }) => [{ type: 'tip-reopened' }, { type: 'tip-supplemented', text }],
  }),
] as unknown as readonly TipAct<never>[]

/**
 * What an actor may do with a tip now.
 * @throws never: an actor without rights may do nothing
 */
export const tipActsOf = (tip: Tip, by: TipActor): readonly TipAct<never>[] =>
  tipActs.filter((row) => row.status === tip.status && mayGive(tip, row, by))

/**
 * What an act makes happen.
 * @throws Refusal UNKNOWN_COMMAND, NOT_ALLOWED, WRONG_STATUS, FOUR_EYES, TIP_WITHOUT_CONSENT
 */
export function decideTip(tip: Tip, actName: string, data: unknown, by: TipActor): readonly TipEvent[] {
  const row = tipActNamed(actName)
  if (!mayGive(tip, row, by)) refuse('NOT_ALLOWED')
  if (row.status !== tip.status) refuse('WRONG_STATUS')
  return row.decide(tip, data as never, by)
}

/** @throws Refusal UNKNOWN_COMMAND */
const tipActNamed = (actName: string): TipAct<never> =>
  tipActs.find((row) => row.name === actName) ?? refuse('UNKNOWN_COMMAND')

/**
 * An act that is given by its fields alone: a file is sent, not described.
 * @throws Refusal UNKNOWN_COMMAND
 */
export function tipActByFields(actName: string): TipAct<never> {
  const row = tipActNamed(actName)
  return row.file === undefined ? row : refuse('UNKNOWN_COMMAND')
}

function mayGive({ office }: Tip, row: TipAct<never>, by: TipActor): boolean {
  if (by === 'tipster') return row.by !== 'desk'
  return row.by !== 'tipster' && isOfDesk(by, office)
}

const isBy = (one: TipActor | Pick<Person, 'subject'>, other: TipActor): boolean =>
  one !== 'tipster' && other !== 'tipster' && one.subject === other.subject

/**
 * Secrecy holds against everybody. An authority that needs what the tip says may have it, and so learns that there is one;
 * anything else, and the name in any case, needs the tipster's consent.
 */
function mayBePassedOn({ consents }: Tip, { to, what }: PassingOn): void {
  const needed = what.filter((scope) => to !== 'public-authority' || scope === 'name')
  // Whoever is told what a tip says or who wrote it is told that there is one.
  const all = to === 'public-authority' ? needed : [...new Set<(typeof what)[number]>(['existence', ...needed])]
  const missing = all.filter((scope) => !consents.includes(scope))
  if (missing.length > 0) refuse('TIP_WITHOUT_CONSENT', { missing })
}
