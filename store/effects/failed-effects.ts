import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { Effect } from '../../domain/process/effect'

/** An effect that was given up: an administrator has to do by hand what it should have done. */
export interface FailedEffect {
  readonly key: string
  readonly caseId: string
  /** Legal instant of the event that called for it. */
  readonly at: Instant
  readonly effect: Effect
  readonly attempts: number
  readonly failedAt: Instant
  readonly reason: string
}

/** A place in the list: the effect that the page before ended with. */
export type FailedEffectPlace = Pick<FailedEffect, 'failedAt' | 'key'>

/** The effects that were given up, oldest first; at most `limit`, and only those after a place. */
export async function failedEffects(
  pool: Pool,
  limit = 100,
  after?: FailedEffectPlace,
): Promise<readonly FailedEffect[]> {
  // Compared by the millisecond, which is what a place can tell.
  const { rows } = await pool.query<{
    effect_key: string
    case_id: string
    at: Date
    effect: Effect
    attempts: number
    failed_at: Date
    failed_reason: string
  }>(
    `SELECT effect_key, case_id, at, effect, attempts, failed_at, failed_reason FROM effects
     WHERE failed_at IS NOT NULL AND done_at IS NULL
       AND ($2::timestamptz IS NULL OR (date_trunc('milliseconds', failed_at), effect_key) > ($2, $3))
     ORDER BY date_trunc('milliseconds', failed_at), effect_key LIMIT $1`,
    [limit, after?.failedAt ?? null, after?.key ?? null],
  )
  return rows.map((row) => ({
    key: row.effect_key,
    caseId: row.case_id,
    at: row.at.toISOString(),
    effect: row.effect,
    attempts: row.attempts,
    failedAt: row.failed_at.toISOString(),
    reason: row.failed_reason,
  }))
}
