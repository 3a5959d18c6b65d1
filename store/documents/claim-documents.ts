import type { Pool } from 'pg'
import type { StoredDocument } from './document'
import { ofFiles } from './of-files'
import { documentColumns, documentOf, type DocumentRow } from './document-row'

/**
 * Looks once after files that have lain for a while: those of which a receipt speaks are noted as claimed for good. Gives
 * the others, whose upload broke off between the bytes and the receipt: nobody has been told that they were received.
 */
export async function claimDocuments(
  pool: Pool,
  { olderThanMs, limit }: { readonly olderThanMs: number; readonly limit: number },
): Promise<readonly StoredDocument[]> {
  const { rows } = await pool.query<DocumentRow & { claimed: boolean }>(
    `WITH old AS (
       SELECT d.document_id AS id, EXISTS (SELECT FROM receipts r WHERE ${ofFiles} AND r.data ->> 'documentId' = d.document_id) AS claimed
       FROM documents d WHERE d.claimed_at IS NULL AND d.stored_at <= clock_timestamp() - $1 * interval '1 ms' ORDER BY d.stored_at LIMIT $2
     ), noted AS (
       UPDATE documents SET claimed_at = clock_timestamp() FROM old WHERE document_id = id AND claimed
     )
     SELECT ${documentColumns}, claimed FROM documents JOIN old ON document_id = id WHERE NOT claimed`,
    [olderThanMs, limit],
  )
  return rows.map(documentOf)
}
