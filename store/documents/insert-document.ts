import type { Pool } from 'pg'
import type { StoredDocument } from './document'

/** Notes a file whose bytes are in safety. The same file again changes nothing. */
export async function insertDocument(
  pool: Pool,
  { documentId, caseId, mediaType, size, sha256, storage, scan, finding }: StoredDocument,
): Promise<void> {
  await pool.query(
    `INSERT INTO documents (document_id, case_id, media_type, size, sha256, storage, scan, finding, scanned_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE WHEN $7 IN ('clean', 'infected') THEN clock_timestamp() END) ON CONFLICT (document_id) DO NOTHING`,
    [documentId, caseId, mediaType, size, sha256, storage, scan, finding ?? null],
  )
}
