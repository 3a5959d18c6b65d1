import type { CaseActor } from '../rights/actor'
import type { CivilDate } from '../calendar/civil-date'
import type { Instant } from '../calendar/instant'
import type { WrittenText } from '../bundle/written-text'
import type { FileEntry } from '../remedy/file-entry'
import type { LetterContent } from '../letter/letter-content'
import type { MailMessage } from '../mail/mail-message'
import type { ProcedureName } from './procedure-name'

/** E-mail from a template. Courtesy only: it starts no deadline and carries nothing confidential (docs/law.md § 11.1). */
export interface MailEffect {
  readonly kind: 'mail'
  readonly to: Recipient
  readonly message: MailMessage
}

export interface Recipient {
  readonly name: string
  readonly email: string
}

/** Opens another case as a consequence of this one. */
export interface OpenCaseEffect {
  readonly kind: 'open-case'
  readonly procedure: ProcedureName
  /** Made by `consequentCaseId`, so that opening twice is opening once. */
  readonly caseId: string
  /** Data of the other procedure's opening command. */
  readonly data: unknown
  /** The case whose letters, sent until then, the opening is told of as `letters` of its data: `SentLetter`s. */
  readonly withLettersOf?: string
}

/** What the opening command of the other case gets: its data, and the letters that it is told of. */
export const dataOfOpening = ({ data, withLettersOf }: OpenCaseEffect, letters: readonly SentLetter[] = []): unknown =>
  withLettersOf === undefined ? data : { ...(data as object), letters }

/** A letter of a case as another case is told of it. */
export interface SentLetter {
  readonly letterId: string
  readonly title: string
  readonly to: LetterAddressee
  readonly at: Instant
  /** Of its PDF, in bytes. */
  readonly size: number
  /** Of its PDF, in hexadecimal. A rehearsal on the pure core, which makes none, says `rehearsed`. */
  readonly sha256: string
}

/** Gives a command to another case, as that case's `case` grantee. */
export interface TellCaseEffect {
  readonly kind: 'tell-case'
  readonly caseId: string
  readonly command: string
  readonly data: unknown
}

/**
 * A letter of this case: made as PDF, kept with its SHA-256, and sent by Digital Post. When it is available to the
 * recipient, the case is told so, since that and nothing else starts the recipient's deadlines (docs/law.md § 6.8).
 */
export interface LetterEffect {
  readonly kind: 'letter'
  /** Made by `letterId`, so that issuing twice is issuing once. */
  readonly letterId: string
  readonly to: LetterAddressee
  readonly letter: LetterContent
  /** A letter of the case that goes into the same envelope, printed anew for the post under an id of its own; the one that was issued is kept beside it. */
  readonly reprint?: { readonly letterId: string; readonly of: string }
  /** The command of this case that takes a `LetterAvailability`; none is given when absent. */
  readonly report?: string
  /** The command of this case that takes a `LetterFailure`; an administrator is told instead when absent. */
  readonly reportFailure?: string
}

/** Whom a letter is to: a company, or a person, who has no CVR number and gets it by post. */
export interface LetterAddressee {
  readonly cvr?: string
  readonly name: string
}

/**
 * The file of a case and of the one that it rests on, as one bundle for the appeals body: made, kept with its hashes, and told to
 * the case when it is complete.
 */
export interface BundleEffect {
  readonly kind: 'bundle'
  /** Made by `bundleId`, so that making twice is making once. */
  readonly bundleId: string
  /** Danish: the case's title, and the authority's name. */
  readonly title: string
  readonly office: string
  readonly caseNumber: string
  readonly file: readonly FileEntry[]
  /** What was written in the case that asks, and is no file. Absent of bundles that were asked for before it went with them. */
  readonly texts?: readonly WrittenText[]
  /** The cases whose letters go with it, and what their parties have written into forms. */
  readonly lettersOf: readonly string[]
  /** Whose letters it tells when they came, by CVR number or name: of the complaint's party and its representative. Absent of earlier bundles. */
  readonly arrivalsTo?: readonly string[]
  /** The command of this case that takes a `CompleteBundle`. */
  readonly report: string
}

/** What a case is told of a bundle that is complete. */
export interface CompleteBundle {
  readonly bundleId: string
  /** Of its two files, in hexadecimal. A rehearsal, which makes none, says `rehearsed`. */
  readonly pdfSha256: string
  readonly zipSha256: string
  /** Documents and letters that it accounts for. */
  readonly documents: number
}

/** What a case is told of a letter that Digital Post cannot deliver. */
export interface LetterFailure {
  readonly letterId: string
  /** CVR number. */
  readonly recipient: string
  /** In the channel's words. */
  readonly reason: string
  /** The channel has had it printed, and posted it on this day: nobody is to send it again. */
  readonly postedOn?: CivilDate
}

/** What a case is told of one of its letters. */
export interface LetterAvailability {
  readonly letterId: string
  /** Of the PDF, in hexadecimal. A rehearsal on the pure core, which makes none, says `rehearsed`. */
  readonly sha256: string
  /** When it lay in the recipient's Digital Post: the legal instant of the command. */
  readonly availableAt: Instant
  /** CVR number. */
  readonly recipient: string
}

/** A copy to be made of a document: pictures of its pages, with these rectangles black, under a new title. */
export interface CopyToMake {
  /** Its place in the release. */
  readonly number: number
  /** Where it lies: among the documents, or among the letters. */
  readonly source: 'document' | 'letter'
  /** The document's or the letter's id. */
  readonly documentId: string
  /** As it is called in the case, for the office: why its copy cannot be made. */
  readonly of: string
  readonly title: string
  /** The file's name. */
  readonly name: string
  /** In thousandths of the page's width and height, from its upper left corner. */
  readonly masks: readonly {
    readonly page: number
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }[]
}

/**
 * The copies of a release: made page by page as pictures, searched for what is masked, and kept with their SHA-256. Nobody gets
 * one before the case has been told that all of them are there.
 */
export interface ReleaseEffect {
  readonly kind: 'release'
  /** Of the event that calls for it, so that making twice is making once. */
  readonly releaseId: string
  /** The release of an earlier draft, which nobody has got: its copies are removed. */
  readonly replaces?: string
  readonly copies: readonly CopyToMake[]
  /** The command of this case that takes a `ReleaseMade`. */
  readonly report: string
  /** The command of this case that takes a `ReleaseFailure`. */
  readonly reportFailure: string
}

/** What a case is told of a release that is made. */
export interface ReleaseMade {
  readonly releaseId: string
  readonly files: readonly {
    readonly number: number
    /** Bytes. */
    readonly size: number
    /** Of the PDF, in hexadecimal. A rehearsal, which makes none, says `rehearsed`. */
    readonly sha256: string
    readonly pages: number
  }[]
}

/** What a case is told of a release that cannot be made. */
export interface ReleaseFailure {
  readonly releaseId: string
  /** Danish, for the office. It repeats nothing of what is masked. */
  readonly reason: string
}

/**
 * Files of this case whose bytes are destroyed for good: nobody may have them any more, and that they are gone is told to the case. What
 * is known of them, and their hashes, stay.
 */
export interface DestroyFilesEffect {
  readonly kind: 'destroy-files'
  readonly files: readonly { readonly documentId: string; readonly sha256: string }[]
  /** The command of this case that takes the `DestroyedFile`s, as `files`. */
  readonly report: string
}

/** What a case is told of a file that is destroyed. */
export interface DestroyedFile {
  readonly documentId: string
  /** Of the bytes that are gone, in hexadecimal. */
  readonly sha256: string
  readonly destroyedAt: Instant
}

/** A letter as a rehearsal on the pure core sends it: there is no PDF. */
export const rehearsedLetter = ({ letterId, letter, to }: LetterEffect, at: Instant): SentLetter => ({
  letterId,
  title: letter.kind,
  to,
  at,
  size: 1,
  sha256: 'rehearsed',
})

/** A release as a rehearsal makes it: no page of any document is there to be made. */
export const rehearsedRelease = ({ releaseId, copies }: ReleaseEffect): ReleaseMade => ({
  releaseId,
  files: copies.map(({ number }) => ({ number, size: 1, sha256: 'rehearsed', pages: 1 })),
})

/**
 * What an event sets in motion outside its case. Effects are stored in the same transaction as their event and are
 * done afterwards, at least once, under the key `<caseId>/<seq>/<n>`: doing twice is doing once.
 */
export type Effect =
  MailEffect | LetterEffect | BundleEffect | OpenCaseEffect | TellCaseEffect | ReleaseEffect | DestroyFilesEffect

/** An effect's key: the `n`th effect of event `seq`. Stable for ever, so that a revived case repeats nothing. */
export const effectKey = (caseId: string, seq: number, n: number): string => `${caseId}/${seq}/${n}`

/** Id of the release that event `seq` of a case calls for: part of addresses, so without slashes. */
export const releaseIdOf = (caseId: string, seq: number): string => `${caseId}-udlevering-${seq}`

/** Id of the `n`th letter that event `seq` of a case sends, counted from 1: part of addresses, so without slashes. */
export const letterId = (caseId: string, seq: number, n: number): string => `${caseId}-brev-${seq}-${n}`

/** Id of the bundle that event `seq` of a case asks for: part of addresses, so without slashes. */
export const bundleId = (caseId: string, seq: number): string => `${caseId}-akter-${seq}`

/** The case and event behind an effect's key, as the actor of what the effect does elsewhere. */
export function causeOf(key: string): CaseActor {
  const [caseId = '', seq = ''] = key.split('/')
  return { kind: 'case', caseId, seq: Number(seq) }
}
