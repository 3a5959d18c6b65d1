import type { Pool } from 'pg'

/** What a scanner says: nothing found, or what. */
export type ScanResult = { readonly verdict: 'clean' } | { readonly verdict: 'infected'; readonly finding: string }

/** Notes what the scanner said of a file. What was once found stays found. */
export async function recordScan(pool: Pool, documentId: string, result: ScanResult): Promise<void> {
  await pool.query(
    `UPDATE documents SET scan = $2, finding = $3, scanned_at = clock_timestamp(), leased_until = NULL WHERE document_id = $1 AND scan <> 'infected'`,
    [documentId, result.verdict, result.verdict === 'infected' ? result.finding : null],
  )
}
