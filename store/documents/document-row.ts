import type { ScanState, StorageKind, StoredDocument } from './document'

/** The columns that `documentOf` needs. */
export const documentColumns = 'document_id, case_id, media_type, size, sha256, storage, scan, finding'

/** A row of these columns. */
export interface DocumentRow {
  readonly document_id: string
  readonly case_id: string
  readonly media_type: string
  readonly size: number
  readonly sha256: string
  readonly storage: StorageKind
  readonly scan: ScanState
  readonly finding: string | null
}

/** The document that a row holds. */
export function documentOf(row: DocumentRow): StoredDocument {
  return {
    documentId: row.document_id,
    caseId: row.case_id,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    storage: row.storage,
    scan: row.scan,
    ...(row.finding === null ? {} : { finding: row.finding }),
  }
}
