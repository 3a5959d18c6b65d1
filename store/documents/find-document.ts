import type { Pool } from 'pg'
import type { StoredDocument } from './document'
import { documentColumns, documentOf, type DocumentRow } from './document-row'

/** A file by its id. Whether somebody may have it is the caller's to check. */
export async function findDocument(pool: Pool, documentId: string): Promise<StoredDocument | undefined> {
  const { rows } = await pool.query<DocumentRow>(`SELECT ${documentColumns} FROM documents WHERE document_id = $1`, [
    documentId,
  ])
  return rows[0] && documentOf(rows[0])
}
