import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** A document whose archive copy is long in coming, or was given up. */
export interface SlowCopy {
  readonly documentId: string
  readonly caseId: string
  readonly storedAt: Instant
  readonly attempts: number
  readonly givenUp: boolean
}

/** Days for which it is told that a copy was given up. */
const toldFor = 14

/**
 * Documents that have waited for their copy for longer than `olderThanMs` by the database's clock, and those on which workers died
 * or failed until it was given up (index `documents_given_up`), the oldest first. What only cannot be copied, such as a file with a
 * password, is none of them.
 */
export async function slowCopies(pool: Pool, olderThanMs: number, limit: number): Promise<readonly SlowCopy[]> {
  const { rows } = await pool.query<{
    document_id: string
    case_id: string
    stored_at: Date
    copy_attempts: number
    copy_due: boolean
  }>(
    `SELECT document_id, case_id, stored_at, copy_attempts, copy_due FROM documents
     WHERE copy_due AND scan IN ('clean', 'unscanned') AND claimed_at < clock_timestamp() - $1 * interval '1 ms'
     UNION ALL
     SELECT document_id, case_id, stored_at, copy_attempts, copy_due FROM documents d JOIN archive_copies c USING (document_id)
     WHERE NOT copy_due AND copy_attempts > 4 AND c.reason = 'failed' AND c.settled_at > clock_timestamp() - $3 * interval '1 day'
     ORDER BY stored_at, document_id LIMIT $2`,
    [olderThanMs, limit, toldFor],
  )
  return rows.map((row) => ({
    documentId: row.document_id,
    caseId: row.case_id,
    storedAt: row.stored_at.toISOString(),
    attempts: row.copy_attempts,
    givenUp: !row.copy_due,
  }))
}
