import type { Pool } from 'pg'
import type { ProcedureName } from '../../domain/process/procedure-name'
import { publishedColumns, publishedOf, type PublishedRow, type PublishedVersion } from './published-version'

/** The changes of what is published, after a place, in the order in which readers could see them (migration 0048). */
export async function listPublishedChanges(
  pool: Pool,
  { procedure, after, limit }: { readonly procedure: ProcedureName; readonly after: number; readonly limit: number },
): Promise<readonly PublishedVersion[]> {
  const { rows } = await pool.query<PublishedRow>(
    `SELECT ${publishedColumns} FROM published_history p WHERE p.procedure = $1 AND p.position > $2 ORDER BY p.position LIMIT $3`,
    [procedure, after, limit],
  )
  return rows.map(publishedOf)
}
