import type { Actor } from '../actor'
import { refuse } from '../refuse'
import type { AttachedDocument, DocumentAudience } from './attached-document'

/** What a virus scanner has found in a file after it became part of a case. */
export interface Infection {
  readonly documentId: string
  /** As the scanner calls it. */
  readonly finding: string
}

export interface DocumentInfected extends Infection { readonly type: 'document-infected'; readonly audience: DocumentAudience }

/**
 * A scanner has found a virus in a document of the case: nobody gets the file any more. Twice is once.
 *
 * Refuses: NOT_ALLOWED for any case but this one, DOCUMENT_UNKNOWN.
 */
export function noteInfection({ caseId, documents }: { readonly caseId: string; readonly documents: readonly AttachedDocument[] }, { documentId, finding }: Infection, by: Actor): readonly DocumentInfected[] {
  if (by.kind !== 'case' || by.caseId !== caseId) refuse('NOT_ALLOWED')
  const found = documents.find((document) => document.documentId === documentId) ?? refuse('DOCUMENT_UNKNOWN')
  return found.infected === undefined ? [{ type: 'document-infected', documentId, finding, audience: found.audience }] : []
}

/** The case's documents with one found infected. */
export const withInfection = (documents: readonly AttachedDocument[], { documentId, finding }: Infection): readonly AttachedDocument[] =>
  documents.map((document) => (document.documentId === documentId ? { ...document, infected: finding } : document))

/** Infected documents in whose place nothing has come yet. */
export const openInfections = (documents: readonly AttachedDocument[]): readonly AttachedDocument[] =>
  documents.filter(({ documentId, infected }) => infected !== undefined && !documents.some(({ replaces }) => replaces === documentId))
