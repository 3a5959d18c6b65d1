import type { Pool } from 'pg'
import type { StoredCopy } from './copy'

/** Notes what became of a document's copy. The first word stands, unless it was that a program was lacking. */
export async function settleCopy(
  pool: Pool,
  document: { readonly documentId: string; readonly sha256: string },
  copy: StoredCopy,
  /** The program that was lacking. */
  lacks?: string,
): Promise<void> {
  const made = copy.state === 'made' ? copy : undefined
  await pool.query(
    `WITH settled AS (
       INSERT INTO archive_copies (document_id, original_sha256, way, repaired, pages, size, sha256, bytes_id, storage, reason, lacks)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (document_id) DO UPDATE
         SET way = $3, repaired = $4, pages = $5, size = $6, sha256 = $7, bytes_id = $8, storage = $9, reason = $10, lacks = $11, settled_at = clock_timestamp()
         WHERE archive_copies.lacks IS NOT NULL
     )
     UPDATE documents SET copy_due = false, copy_leased_until = NULL WHERE document_id = $1`,
    [
      document.documentId,
      document.sha256,
      made?.way ?? null,
      made?.repaired ?? false,
      made?.pages ?? null,
      made?.size ?? null,
      made?.sha256 ?? null,
      made?.bytesId ?? null,
      made?.storage ?? null,
      copy.state === 'none' ? copy.reason : null,
      lacks ?? null,
    ],
  )
}
