import type { Readable } from 'node:stream'
import type { ScanResult } from '../store/documents/record-scan'

/** The scanner does not answer, or says something that is no verdict. Nothing is known of the file then. */
export class ScannerUnavailable extends Error {
  override readonly name = 'ScannerUnavailable'
}

/** What looks for viruses in files. */
export interface VirusScanner {
  /**
   * Reads the content to its end, or until something is found.
   * @param withinMs how long it may take in all
   * @throws ScannerUnavailable
   */
  scan(content: Readable, withinMs: number): Promise<ScanResult>
  /** @throws ScannerUnavailable when nobody answers */
  ping(): Promise<void>
}
