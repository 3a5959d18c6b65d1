import type { Pool } from 'pg'

/** A file of a tip, sealed; nothing where the tip has none by this id. */
export async function findTipFile(pool: Pool, tipId: string, fileId: string): Promise<Uint8Array | undefined> {
  const { rows } = await pool.query<{ sealed: Buffer }>(
    'SELECT sealed FROM tip_files WHERE tip_id = $1 AND file_id = $2',
    [tipId, fileId],
  )
  return rows[0]?.sealed
}
