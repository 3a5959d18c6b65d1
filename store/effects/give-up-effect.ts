import type { Pool } from 'pg'
import { storableText } from '../storable-text'

/** Gives an effect up: it becomes an administrator's task (`failedEffects`). One that has been done stays done. */
export async function giveUpEffect(pool: Pool, key: string, reason: string): Promise<void> {
  await pool.query(
    'UPDATE effects SET failed_at = clock_timestamp(), failed_reason = $2 WHERE effect_key = $1 AND done_at IS NULL AND failed_at IS NULL',
    [key, storableText(reason).slice(0, 2_000)],
  )
}
