import type { Pool } from 'pg'
import type { AskedRelease } from './release'

/** Asks for the copies of a draft; the same again changes nothing. */
export async function askRelease(pool: Pool, { releaseId, caseId, copies }: AskedRelease): Promise<void> {
  await pool.query(
    'INSERT INTO releases (release_id, case_id, copies) VALUES ($1, $2, $3) ON CONFLICT (release_id) DO NOTHING',
    [releaseId, caseId, JSON.stringify(copies)],
  )
}

/** Nobody is to get the copies of a draft that another has taken the place of: a worker removes them. */
export async function replaceRelease(pool: Pool, releaseId: string): Promise<void> {
  await pool.query(
    `UPDATE releases SET state = 'replaced', leased_until = NULL, attempts = 0 WHERE release_id = $1 AND state <> 'replaced'`,
    [releaseId],
  )
}
