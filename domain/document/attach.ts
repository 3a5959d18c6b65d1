import type { Recorded } from '../process/procedure'
import { refuse } from '../refusal/refuse'
import {
  mostDocuments,
  type AttachedDocument,
  type DocumentAttached,
  type DocumentAudience,
  type DocumentData,
} from './attached-document'

/** On which side of the case the giver stands, and for whom they may hand something in. */
export interface Sender {
  readonly from: 'party' | 'authority'
  /** The audiences that they may choose; the first unless they say otherwise. */
  readonly reach: readonly [DocumentAudience, ...DocumentAudience[]]
}

/**
 * A file becomes part of the case, or a new version of one that is. Each side replaces only its own; a new version stays
 * with the readers of the one before unless told. The same document twice is once.
 *
 * Refuses: INVALID_FIELDS for an audience that is not the sender's to choose, DOCUMENT_UNKNOWN, DOCUMENT_REPLACED with
 * the newest version's id, DOCUMENTS_FULL.
 */
export function attach(
  documents: readonly AttachedDocument[],
  data: DocumentData,
  { from, reach }: Sender,
): readonly DocumentAttached[] {
  const { documentId, name, mediaType, size, sha256, kind, replaces } = data
  if (documents.some((one) => one.documentId === documentId)) return []
  if (documents.length >= mostDocuments) refuse('DOCUMENTS_FULL', { most: mostDocuments })
  if (data.audience !== undefined && !reach.includes(data.audience)) {
    refuse(
      'INVALID_FIELDS',
      { fields: ['audience'], allowed: reach },
      'Du kan ikke vælge den læserkreds. Vælg en af de nævnte.',
    )
  }
  const before = replaces === undefined ? undefined : replaceable(documents, replaces, from)
  const audience =
    data.audience ?? (before !== undefined && reach.includes(before.audience) ? before.audience : reach[0])
  return [
    {
      type: 'document-attached',
      document: {
        documentId,
        name,
        mediaType,
        size,
        sha256,
        kind,
        audience,
        from,
        version: (before?.version ?? 0) + 1,
        ...(before === undefined ? {} : { replaces: before.documentId }),
      },
    },
  ]
}

/** A document of the sender's own side: of the other side's it is not told whether it is there. */
function replaceable(
  documents: readonly AttachedDocument[],
  documentId: string,
  from: Sender['from'],
): AttachedDocument {
  const found = documents.find((one) => one.documentId === documentId && one.from === from)
  if (found === undefined) return refuse('DOCUMENT_UNKNOWN', { fields: ['replaces'] })
  const newest = newestAfter(documents, documentId)
  return newest === undefined ? found : refuse('DOCUMENT_REPLACED', { newest })
}

/** Id of the last version after a document; `undefined` when nothing has replaced it. */
function newestAfter(documents: readonly AttachedDocument[], documentId: string): string | undefined {
  const next = documents.find(({ replaces }) => replaces === documentId)
  return next === undefined ? undefined : (newestAfter(documents, next.documentId) ?? next.documentId)
}

/** The case's documents after one more. */
export function withDocument(
  documents: readonly AttachedDocument[],
  { document }: DocumentAttached,
  { at, by }: Pick<Recorded<unknown>, 'at' | 'by'>,
): readonly AttachedDocument[] {
  if (by.kind !== 'person') throw new Error('Only a person hands in a document')
  return [...documents, { ...document, at, by: { subject: by.subject, name: by.name } }]
}
