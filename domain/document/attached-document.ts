import type { Instant } from '../calendar/instant'
import { choice, integer, optional, text, type DataOf } from '../process/fields'
import { mediaTypes } from './media-types'

/** What a document is to the case, with its Danish name. */
export const documentKinds = {
  'application-annex': 'Bilag til ansøgningen',
  'general-approval': 'Generel godkendelse',
  'education-proof': 'Bevis for uddannelse',
  'staff-list': 'Personaleoversigt',
  budget: 'Budget eller regnskab',
  'floor-plan': 'Tegning af de fysiske rammer',
  'power-of-attorney': 'Fuldmagt',
  'hearing-answer': 'Høringssvar',
  source: 'Kilde til vurderingen',
  'visit-record': 'Notat fra besøg',
  'working-paper': 'Internt arbejdsdokument',
  'tender-document': 'Udbudsmateriale',
  'opened-bid': 'Åbnet tilbud',
  'sealed-bid': 'Forseglet tilbud',
  other: 'Andet',
} as const

/** Who may read a document: everybody who may read the case, the party and the authority, those who handle the case, or the authority alone. */
export const documentAudiences = {
  public: 'Alle, der kan se sagen',
  party: 'Parten og myndigheden',
  handlers: 'De, der behandler sagen',
  office: 'Kun myndigheden',
} as const

export type DocumentKind = keyof typeof documentKinds
export type DocumentAudience = keyof typeof documentAudiences

/** The most that one file may weigh, in bytes: 25 MB. */
export const largestDocument = 25 * 1024 * 1024

/** What a case may hold, earlier versions counted. The case keeps the list in memory, so it has an end. */
export const mostDocuments = 300

/**
 * The fields of `attachDocument`. All but the last four are stated by the API, which has seen the file: that is why no
 * client can give the command without one (`file` in the command's row).
 */
export const documentFields = {
  documentId: text('Dokumentets id', { max: 64, pattern: '^[0-9a-z-]{8,64}$' }),
  mediaType: choice('Filtype', Object.fromEntries(Object.entries(mediaTypes).map(([type, { name }]) => [type, name]))),
  size: integer('Størrelse i byte', 1, largestDocument),
  sha256: text('SHA-256', { max: 64, pattern: '^[0-9a-f]{64}$' }),
  name: text('Filnavn', { max: 200 }),
  kind: choice('Dokumentets art', documentKinds),
  audience: optional(choice('Hvem må læse det', documentAudiences)),
  replaces: optional(
    text('Erstatter dokument', { max: 64, help: 'Id på det dokument, som dette er en ny udgave af.' }),
  ),
} as const

export type DocumentData = DataOf<typeof documentFields>

/** A file of a case, as the journal has it. The bytes lie in the store under its id; the hash says which bytes they are. */
export interface DocumentRecord {
  readonly documentId: string
  readonly name: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
  readonly kind: DocumentKind
  readonly audience: DocumentAudience
  /** Who handed it in: the party, or somebody on the authority's side. */
  readonly from: 'party' | 'authority'
  /** 1, and one more for each version that replaces the one before. */
  readonly version: number
  /** The version before. It is kept. */
  readonly replaces?: string
}

/** The event by which a file becomes part of a case. */
export interface DocumentAttached {
  readonly type: 'document-attached'
  readonly document: DocumentRecord
}

/** A file of a case, as the case's state has it. */
export interface AttachedDocument extends DocumentRecord {
  readonly at: Instant
  readonly by: { readonly subject: string; readonly name: string }
  /** What a virus scanner has found in it since: nobody gets it any more. */
  readonly infected?: string
}
