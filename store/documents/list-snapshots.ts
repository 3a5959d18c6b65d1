import type { Pool } from 'pg'
import type { SnapshotMoment } from '../../domain/process/procedure'
import type { StoredSnapshot } from './snapshot'

/** A case's snapshots without their content, oldest first. */
export async function listSnapshots(pool: Pool, caseId: string): Promise<readonly Omit<StoredSnapshot, 'content'>[]> {
  const { rows } = await pool.query<{ moment: SnapshotMoment; seq: number; at: Date; sha256: string }>(
    'SELECT moment, seq, at, sha256 FROM snapshots WHERE case_id = $1 ORDER BY seq',
    [caseId],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
