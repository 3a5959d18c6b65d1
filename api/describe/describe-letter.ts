import type { Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import { missingFromDraft, type MissingPart } from '../../domain/letter/checklist'
import { difference, type ParagraphChange } from '../../domain/letter/difference'
import type { LetterContent } from '../../domain/letter/letter-content'
import { letterText, type LetterText } from '../../domain/letter/letter-text'
import { piecesOf, plainText } from '../../domain/letter/plain-text'
import type { DomainEvent, Recorded } from '../../domain/process/procedure'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { procedures } from '../../domain/procedures'
import type { LetterAddressee } from '../../domain/process/effect'
import { relationOf } from '../../domain/rights/reader-relation'
import { readingScope } from '../../domain/rights/rights'
import type { CaseRow } from '../../domain/process/journal'
import type { StoredLetter } from '../../store/letters/letter'
import { urls } from '../urls'

/** A letter as the API shows it. */
export interface LetterDescription {
  readonly letterId: string
  readonly kind: string
  readonly title: string
  readonly to: LetterAddressee
  /** Of the PDF, in hexadecimal. */
  readonly sha256: string
  readonly issuedAt: Instant
  /** When it lay in the recipient's Digital Post; absent while it is on its way. */
  readonly availableAt?: Instant
  readonly receipt?: string
  /** Sent as a printed letter; the day of its arrival is registered on the case. */
  readonly byPost?: true
  readonly href: string
}

export function describeLetter(
  procedure: ProcedureName,
  { letterId, caseId, kind, title, to, sha256, issuedAt, delivery, byPost }: StoredLetter,
): LetterDescription {
  return {
    letterId,
    kind,
    title,
    to,
    sha256,
    issuedAt,
    ...(byPost === undefined ? {} : { byPost }),
    ...delivery,
    href: urls.letter(procedure, caseId, letterId),
  }
}

/** The authority reads every letter of its case, but for whoever is partial, and in a review whoever has not declared; the party those that are to it, once they have been delivered, and its representative all of these and their own. Of a case that is published to every provider each reads what is to it. */
export function mayReadLetter(
  person: Person,
  { procedure, index }: CaseRow,
  { to, delivery, byPost }: StoredLetter,
): boolean {
  const { owner, office, conflicted, declared } = relationOf({ person }, index.standing)
  // Of a review the letters hold what is judged by; those of other cases are only what the party was told.
  const handles = office && !conflicted && (declared || procedures[procedure].sources === undefined)
  const own = to.cvr !== undefined && person.organisation === to.cvr
  const represents = person.organisation !== index.standing.owner
  const bidder = index.standing.published === true && readingScope(person).published === true && own
  return handles || (((owner && (represents || own)) || bidder) && (delivery !== undefined || byPost === true))
}

/** A draft of the case's letter as it stands: its words, what it lacks, and what has changed since the draft before. */
export interface LetterDraftDescription {
  readonly caseId: string
  readonly title: string
  readonly text: string
  /** What must be added before it can be signed; empty when it is whole. */
  readonly missing: readonly MissingPart[]
  /** Absent for the first draft. */
  readonly sincePrevious?: { readonly draftedAt: Instant; readonly changes: readonly ParagraphChange[] }
}

/** The draft of a case and the one before it, found by following the case through its journal. */
export function describeLetterDraft(
  { caseId, procedure: name }: CaseRow,
  events: readonly Recorded<DomainEvent>[],
): LetterDraftDescription | undefined {
  const drafted = draftedLetter(name, events)
  if (drafted === undefined) return undefined
  const { text, missing, sincePrevious } = drafted
  return {
    caseId,
    title: text.title,
    text: plainText(text),
    missing,
    ...(sincePrevious === undefined ? {} : { sincePrevious }),
  }
}

/** The same with the letter's text in its parts, as pages and PDF lay it out. */
export function draftedLetter(
  name: ProcedureName,
  events: readonly Recorded<DomainEvent>[],
): (Pick<LetterDraftDescription, 'missing' | 'sincePrevious'> & { readonly text: LetterText }) | undefined {
  const drafts = draftsOf(name, events)
  const [previous, current] = [drafts.at(-2), drafts.at(-1)]
  if (current === undefined) return undefined
  const text = letterText(current.content)
  return {
    text,
    missing: missingFromDraft(current.content),
    ...(previous === undefined
      ? {}
      : {
          sincePrevious: {
            draftedAt: previous.at,
            changes: difference(piecesOf(letterText(previous.content)), piecesOf(text)),
          },
        }),
  }
}

interface Draft {
  readonly at: Instant
  readonly content: LetterContent
}

/** Each draft once, in order. None when the case has no draft now: the last one was sent. */
function draftsOf(name: ProcedureName, events: readonly Recorded<DomainEvent>[]): readonly Draft[] {
  const { evolve, letterDraft } = procedures[name]
  if (letterDraft === undefined) return []
  const drafts: Draft[] = []
  let state: Parameters<typeof evolve>[0]
  for (const recorded of events) {
    state = evolve(state, recorded)
    const content = letterDraft(state)
    if (content !== undefined && JSON.stringify(content) !== JSON.stringify(drafts.at(-1)?.content))
      drafts.push({ at: recorded.at, content })
  }
  return state !== undefined && letterDraft(state) !== undefined ? drafts : []
}
