import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { StoredBundle } from '../bundles/bundle'

/** A bundle that could not be made, or that is long in coming. */
export interface SlowBundle {
  readonly bundleId: string
  readonly caseId: string
  readonly askedAt: Instant
  readonly attempts: number
  readonly progress?: NonNullable<StoredBundle['progress']>
  /** Why it could not be made; absent while it is tried. */
  readonly reason?: string
}

/** Days after which a failed bundle that somebody asked for, and has not asked for again, is told of no longer. */
const forgottenAfter = 14

/**
 * Bundles that failed, and those that have waited for longer than `olderThanMs` by the database's clock, the oldest first. The
 * appeals body's stands here until it is made.
 */
export async function slowBundles(pool: Pool, olderThanMs: number, limit: number): Promise<readonly SlowBundle[]> {
  const { rows } = await pool.query<{
    bundle_id: string
    case_id: string
    asked_at: Date
    attempts: number
    progress: StoredBundle['progress'] | null
    reason: string | null
  }>(
    `SELECT bundle_id, case_id, asked_at, attempts, progress, reason FROM bundles
     WHERE state = 'wanted' AND asked_at < clock_timestamp() - $1 * interval '1 ms'
        OR state = 'failed' AND (holder = 'appeals-body' OR settled_at > clock_timestamp() - $3 * interval '1 day')
     ORDER BY asked_at, bundle_id LIMIT $2`,
    [olderThanMs, limit, forgottenAfter],
  )
  return rows.map((row) => ({
    bundleId: row.bundle_id,
    caseId: row.case_id,
    askedAt: row.asked_at.toISOString(),
    attempts: row.attempts,
    ...(row.progress == null ? {} : { progress: row.progress }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  }))
}
