import type { Pool } from 'pg'

/** Notes that an effect has been done. Doing it twice is doing it once: the first instant stands. */
export async function markEffectDone(pool: Pool, key: string): Promise<void> {
  await pool.query({
    name: 'mark-effect-done',
    text: 'UPDATE effects SET done_at = clock_timestamp(), attempts = attempts + 1, last_attempt_at = clock_timestamp() WHERE effect_key = $1 AND done_at IS NULL',
    values: [key],
  })
}
