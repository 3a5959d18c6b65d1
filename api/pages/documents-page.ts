import type { Response } from 'express'
import { largestDocument } from '../../domain/document/attached-document'
import { mediaTypes } from '../../domain/document/media-types'
import { relationOf } from '../../domain/rights/reader-relation'
import type { StoredCase } from '../../store/cases/case-columns'
import type { Store } from '../../store/create-store'
import type { ScanState } from '../../store/documents/document'
import type { Html } from '../../web/html/h'
import { DocumentsPage } from '../../web/pages/case/documents-page'
import type { UploadOutcome } from '../../web/pages/case/upload-part'
import { describeDocument } from '../describe/describe-document'
import { personOf } from '../identity/authenticated'
import { caseDocuments } from '../receive/case-documents'
import { mostFiles } from './forms/read-upload'
import { mayUpload, takenOf } from './may-upload'
import { caseHead } from './page-case'
import { pageUrls } from './page-urls'
import { surroundingsOf } from './send-page'
import { sizeInWords } from './size-in-words'

const scanNames: Readonly<Record<ScanState, string>> = {
  awaiting: 'Kontrolleres for virus',
  clean: 'Klar',
  infected: 'Skadelig kode er fundet; kan ikke hentes',
  unscanned: 'Klar',
}

/** What the page tells besides the documents. */
export interface DocumentsPageExtra {
  /** Of files that were just sent. */
  readonly outcomes?: readonly UploadOutcome[]
  readonly faults?: readonly string[]
  /** What stood in the form that had faults. */
  readonly chosen?: Readonly<Record<string, string>>
}

/** The documents of a case as its reader sees them, with the form that hands in more to whoever may. */
export async function documentsPage(
  {
    store,
    row,
    response,
    ticket,
  }: { readonly store: Store; readonly row: StoredCase; readonly response: Response; readonly ticket: string },
  { outcomes = [], faults = [], chosen = {} }: DocumentsPageExtra,
): Promise<Html> {
  const person = personOf(response)
  const documents = await caseDocuments(store, row, person)
  const scans = await store.documents.scanStates(documents.map(({ documentId }) => documentId))
  const { owner } = relationOf({ person }, row.index.standing)
  const reader = { person, owner, procedure: row.procedure, caseId: row.caseId }
  const command = mayUpload(row, person)
  return DocumentsPage({
    surroundings: surroundingsOf(response),
    head: caseHead(row, response, pageUrls.documents),
    outcomes,
    faults,
    rows: documents
      .map((one) => describeDocument(one, scans.get(one.documentId) ?? 'awaiting', reader))
      .map(({ name, kindName, audienceName, from, by, at, version, size, scan, href }) => ({
        name,
        kind: kindName,
        audience: audienceName,
        from: by ?? (from === 'party' ? 'Parten' : 'Myndigheden'),
        at,
        version,
        size: sizeInWords(size),
        state: scanNames[scan],
        href: scan === 'awaiting' || scan === 'infected' ? undefined : href,
      })),
    ...(command === undefined
      ? {}
      : {
          upload: {
            action: pageUrls.documents(row.caseId),
            ticket,
            ...takenOf(row, person, command),
            kind: chosen['kind'],
            audience: chosen['audience'],
            accept: endings.map((ending) => `.${ending}`).join(','),
            inWords: `${endings.join(', ')}; højst ${sizeInWords(largestDocument)} hver og ${String(mostFiles)} ad gangen`,
          },
        }),
  })
}

const endings = [...new Set(Object.values(mediaTypes).flatMap(({ extensions }) => extensions))]
