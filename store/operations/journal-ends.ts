import type { Pool } from 'pg'

export interface JournalEnds {
  /** Cases whose row is not at the end of their journal. */
  readonly apart: readonly string[]
  /** The last id that was looked at; `undefined` when the last case has been. */
  readonly last: string | undefined
}

/**
 * Whether the rows of the `limit` cases after `after` stand where their journals end: same number, same hash, and no row
 * after it. Cheap: two look-ups in an index a case, and no state is read.
 */
export async function journalEnds(pool: Pool, after: string, limit: number): Promise<JournalEnds> {
  const { rows } = await pool.query<{ last: string | null; seen: number; apart: string[] | null }>(
    `WITH slice AS (SELECT case_id, seq, head_hash FROM cases WHERE case_id > $1 ORDER BY case_id LIMIT $2)
     SELECT max(case_id) AS last, count(*)::integer AS seen,
       array_agg(case_id ORDER BY case_id) FILTER (WHERE NOT EXISTS (SELECT FROM journal j WHERE j.case_id = s.case_id AND j.seq = s.seq AND j.hash = s.head_hash)
         OR EXISTS (SELECT FROM journal j WHERE j.case_id = s.case_id AND j.seq > s.seq)) AS apart
     FROM slice s`,
    [after, limit],
  )
  const { last = null, seen = 0, apart = null } = rows[0] ?? {}
  return { apart: apart ?? [], last: seen < limit || last === null ? undefined : last }
}
