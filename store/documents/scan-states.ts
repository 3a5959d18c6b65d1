import type { Pool } from 'pg'
import type { ScanState } from './document'

/** What is known of viruses in these files, by id; one whose bytes are not here is missing. */
export async function scanStates(pool: Pool, documentIds: readonly string[]): Promise<ReadonlyMap<string, ScanState>> {
  if (documentIds.length === 0) return new Map()
  const { rows } = await pool.query<{ document_id: string; scan: ScanState }>(
    'SELECT document_id, scan FROM documents WHERE document_id = ANY($1)',
    [documentIds],
  )
  return new Map(rows.map(({ document_id, scan }) => [document_id, scan]))
}
