import type { Pool } from 'pg'

/** How many effects of all cases are neither done nor given up. */
export async function countOpenEffects(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ open: number }>(
    'SELECT count(*)::integer AS open FROM effects WHERE done_at IS NULL AND failed_at IS NULL',
  )
  return rows[0]?.open ?? 0
}
