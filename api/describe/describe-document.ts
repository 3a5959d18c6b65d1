import type { Person } from '../../domain/rights/actor'
import type { Instant } from '../../domain/calendar/instant'
import { documentAudiences, documentKinds } from '../../domain/document/attached-document'
import type { ProcedureName } from '../../domain/process/procedure-name'
import type { ScanState } from '../../store/documents/document'
import type { CaseDocument } from '../receive/case-documents'
import { urls } from '../urls'

/** A document as a reader of the case sees it. */
export interface DocumentDescription {
  readonly documentId: string
  /** The case it belongs to: the one asked about, or one that it rests on. */
  readonly caseId: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly sha256: string
  readonly kind: string
  readonly kindName: string
  readonly audience: string
  readonly audienceName: string
  readonly from: 'party' | 'authority'
  /** Who handed it in; who of the authority did so is the authority's own business. */
  readonly by?: string
  readonly at: Instant
  readonly version: number
  readonly replaces?: string
  readonly scan: ScanState
  readonly href: string
}

/** A document with its address under the case that is asked about. */
export function describeDocument(
  document: CaseDocument,
  scan: ScanState,
  reader: {
    readonly person: Person
    readonly owner: boolean
    readonly procedure: ProcedureName
    readonly caseId: string
  },
): DocumentDescription {
  const { documentId, caseId, name, mediaType, size, sha256, kind, audience, from, by, at, version, replaces } =
    document
  return {
    documentId,
    caseId,
    name,
    mediaType,
    size,
    sha256,
    kind,
    kindName: documentKinds[kind],
    audience,
    audienceName: documentAudiences[audience],
    from,
    ...(from === 'party' || !reader.owner ? { by: by.name } : {}),
    at,
    version,
    ...(replaces === undefined ? {} : { replaces }),
    scan,
    href: urls.document(reader.procedure, reader.caseId, documentId),
  }
}
