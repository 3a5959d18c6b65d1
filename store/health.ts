import type { Pool } from 'pg'

/** Resolves when the database answers. @throws what the database or the network says otherwise */
export async function ping(pool: Pool): Promise<void> {
  await pool.query('SELECT 1')
}
