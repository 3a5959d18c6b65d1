import type { Pool } from 'pg'
import { publishedColumns, publishedOf, type PublishedRow, type PublishedVersion } from './published-version'

/** Every version of what is published of a case, oldest first; none of a case of which nothing ever was. */
export async function publishedVersions(pool: Pool, caseId: string): Promise<readonly PublishedVersion[]> {
  const { rows } = await pool.query<PublishedRow>(
    `SELECT ${publishedColumns} FROM published_history p WHERE p.case_id = $1 ORDER BY p.n`,
    [caseId],
  )
  return rows.map(publishedOf)
}
