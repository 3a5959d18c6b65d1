/** Where a file's bytes can lie. */
export type StorageKind = 'postgres' | 's3'

/**
 * What is known of viruses in a file:
 * - `clean`: scanned, nothing found
 * - `awaiting`: the scanner was away; nobody gets the file until it has been scanned
 * - `unscanned`: the installation had no scanner
 * - `infected`: kept as what was sent, and never handed out
 */
export type ScanState = 'clean' | 'awaiting' | 'unscanned' | 'infected'

/** A file as the store keeps it. Its name and its readers stand in the case's journal. */
export interface StoredDocument {
  readonly documentId: string
  readonly caseId: string
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string
  readonly storage: StorageKind
  readonly scan: ScanState
  /** What was found in it, as the scanner calls it. */
  readonly finding?: string
}
