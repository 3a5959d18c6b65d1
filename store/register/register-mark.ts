import type { Pool } from 'pg'
import { prepared } from '../prepared'
import type { Instant } from '../../domain/calendar/instant'

/** What tells one state of the register from another without reading it. */
export interface RegisterMark {
  /** The instant asked. */
  readonly at: Instant
  /** Place of the last change in the feed; 0 before the first. */
  readonly position: number
  /** When the register, as it stands at the instant asked, last became another: by a change, or by time alone. */
  readonly changedAt?: Instant
}

/** The register's mark as of an instant. Time alone changes it too: an approval comes in force or ends without anybody writing. */
export async function registerMark(pool: Pool, at: Instant): Promise<RegisterMark> {
  const {
    rows: [row],
  } = await pool.query<{ position: string | null; changed_at: Date | null }>(
    prepared(
      `SELECT last.position, greatest(least(recorded.at, $1), began.at, ended.at) AS changed_at
     FROM (SELECT max(position) AS position FROM register_changes) AS last
     LEFT JOIN LATERAL (SELECT h.recorded_at AS at FROM register_changes c JOIN register_history h USING (case_id, seq, n) WHERE c.position = last.position) AS recorded ON true,
     (SELECT max(h.shown_from) AS at FROM register_history h WHERE h.status = 'in-force' AND h.shown_from <= $1) AS began,
     (SELECT max(h.shown_until) AS at FROM register_history h WHERE h.status = 'in-force' AND h.shown_until <= $1) AS ended`,
      [at],
    ),
  )
  return {
    at,
    position: Number(row?.position ?? 0),
    ...(row?.changed_at == null ? {} : { changedAt: row.changed_at.toISOString() }),
  }
}
