import type { Pool } from 'pg'

/** Documents that got no copy because a program was lacking are due again when it is there. Answers how many. */
export async function retryLacking(pool: Pool, programs: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE documents d SET copy_due = true, copy_attempts = 0 FROM archive_copies c
     WHERE c.document_id = d.document_id AND c.lacks = ANY($1) AND NOT d.copy_due`,
    [programs],
  )
  return rowCount ?? 0
}
