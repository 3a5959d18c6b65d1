import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** How far an effect has come. */
export interface EffectState {
  readonly state: 'open' | 'done' | 'failed'
  readonly attempts: number
  readonly lastError?: string
  readonly doneAt?: Instant
  readonly failedReason?: string
}

/** The state of an effect; `undefined` when no event called for it. */
export async function effectState(pool: Pool, key: string): Promise<EffectState | undefined> {
  const { rows } = await pool.query<{
    attempts: number
    last_error: string | null
    done_at: Date | null
    failed_reason: string | null
  }>('SELECT attempts, last_error, done_at, failed_reason FROM effects WHERE effect_key = $1', [key])
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    state: row.done_at !== null ? 'done' : row.failed_reason !== null ? 'failed' : 'open',
    attempts: row.attempts,
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
    ...(row.done_at === null ? {} : { doneAt: row.done_at.toISOString() }),
    ...(row.failed_reason === null ? {} : { failedReason: row.failed_reason }),
  }
}
