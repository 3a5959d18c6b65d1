import type { Pool } from 'pg'
import { storableText } from '../storable-text'

/** Notes an attempt that did not succeed, for the operator who wonders. The effect stays open. */
export async function noteEffectAttempt(pool: Pool, key: string, error: string): Promise<void> {
  await pool.query(
    'UPDATE effects SET attempts = attempts + 1, last_attempt_at = clock_timestamp(), last_error = $2 WHERE effect_key = $1 AND done_at IS NULL',
    [key, storableText(error).slice(0, 2_000)],
  )
}
