import type { Pool } from 'pg'
import type { SnapshotMoment } from '../../domain/process/procedure'
import type { StoredSnapshot } from './snapshot'

/** The latest snapshot that a case has of a moment. */
export async function findSnapshot(
  pool: Pool,
  caseId: string,
  moment: SnapshotMoment,
): Promise<StoredSnapshot | undefined> {
  const { rows } = await pool.query<{ moment: SnapshotMoment; seq: number; at: Date; sha256: string; content: string }>(
    'SELECT moment, seq, at, sha256, content FROM snapshots WHERE case_id = $1 AND moment = $2 ORDER BY seq DESC LIMIT 1',
    [caseId, moment],
  )
  return rows[0] && { ...rows[0], at: rows[0].at.toISOString() }
}
