import type { Pool } from 'pg'
import type { StoredDocument } from './document'
import { documentColumns, documentOf, type DocumentRow } from './document-row'

/** Files found infected of which their cases have not been told, oldest first. */
export async function untoldInfections(pool: Pool, limit: number): Promise<readonly StoredDocument[]> {
  const { rows } = await pool.query<DocumentRow>(
    `SELECT ${documentColumns} FROM documents WHERE scan = 'infected' AND infection_told_at IS NULL ORDER BY stored_at LIMIT $1`,
    [limit],
  )
  return rows.map(documentOf)
}
