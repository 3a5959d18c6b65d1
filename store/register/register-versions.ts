import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import { registerColumns, registeredOf, type RegisteredCase, type RegisterRow } from './register-row'

/** One version of a case's entry, and the stretch in which the public saw it. */
export interface RegisterVersion extends RegisteredCase {
  /** First instant at which it was shown; absent for a version that never was, such as that of an ended approval. */
  readonly shownFrom?: Instant
  /** First instant at which it was no longer shown; absent while its end is not known. */
  readonly shownUntil?: Instant
  /** First instant at which it is over by itself; before that something else may take its place. */
  readonly endsAt?: Instant
}

/** Every version of a case's entry, oldest first, with those to come as they are known now; none of a case that never stood in the register. */
export async function registerVersions(pool: Pool, caseId: string): Promise<readonly RegisterVersion[]> {
  const { rows } = await pool.query<
    RegisterRow & { shown_from: Date | null; shown_until: Date | null; ends_at: Date | null }
  >(
    `SELECT ${registerColumns}, nullif(h.shown_from, 'infinity') AS shown_from, nullif(h.shown_until, 'infinity') AS shown_until, nullif(h.ends_at, 'infinity') AS ends_at
     FROM register_history h WHERE h.case_id = $1 AND h.entry IS NOT NULL AND h.dropped_at IS NULL ORDER BY h.seq, h.n`,
    [caseId],
  )
  return rows.map((row) => ({
    ...registeredOf(row),
    ...(row.shown_from === null ? {} : { shownFrom: row.shown_from.toISOString() }),
    ...(row.shown_until === null ? {} : { shownUntil: row.shown_until.toISOString() }),
    ...(row.ends_at === null ? {} : { endsAt: row.ends_at.toISOString() }),
  }))
}
