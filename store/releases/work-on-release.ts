import type { Pool } from 'pg'
import { releaseColumns, releaseOf, type ReleaseRow } from './find-release'
import type { ReleaseFile, StoredRelease } from './release'

/** Takes up the release that has waited longest, to be made or to be removed, for one worker only. It counts as an attempt. */
export async function leaseRelease(pool: Pool, leaseMs: number): Promise<StoredRelease | undefined> {
  const { rows } = await pool.query<ReleaseRow>(
    `WITH next AS (
       SELECT release_id AS id FROM releases
       WHERE state IN ('wanted', 'replaced') AND (leased_until IS NULL OR leased_until <= clock_timestamp())
       ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     UPDATE releases SET leased_until = clock_timestamp() + $1 * interval '1 ms', attempts = attempts + 1 FROM next WHERE release_id = id
     RETURNING ${releaseColumns}`,
    [leaseMs],
  )
  return rows[0] && releaseOf(pool, rows[0])
}

/** Keeps a release leased for the worker that is at it. */
export async function renewRelease(pool: Pool, releaseId: string, leaseMs: number): Promise<void> {
  await pool.query(
    `UPDATE releases SET leased_until = clock_timestamp() + $2 * interval '1 ms' WHERE release_id = $1 AND state = 'wanted'`,
    [releaseId, leaseMs],
  )
}

/** Lays a release aside for a while that waits for an archive copy or a scan: no attempt. */
export async function postponeRelease(pool: Pool, releaseId: string, forMs: number): Promise<void> {
  await pool.query(
    `UPDATE releases SET leased_until = clock_timestamp() + $2 * interval '1 ms', attempts = attempts - 1 WHERE release_id = $1 AND state = 'wanted'`,
    [releaseId, forMs],
  )
}

/**
 * Keeps a copy that has been made and checked: another attempt goes on after it.
 * @returns whether it counts; if not, its bytes are nobody's
 */
export async function keepReleaseFile(
  pool: Pool,
  releaseId: string,
  { number, pages, size, sha256, bytesId, storage }: ReleaseFile,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `WITH wanted AS (UPDATE releases SET attempts = 0 WHERE release_id = $1 AND state = 'wanted' RETURNING release_id)
     INSERT INTO release_files (release_id, number, pages, size, sha256, bytes_id, storage)
     SELECT release_id, $2, $3, $4, $5, $6, $7 FROM wanted ON CONFLICT DO NOTHING`,
    [releaseId, number, pages, size, sha256, bytesId, storage],
  )
  return rowCount === 1
}

/** All copies are there. @returns whether the release is wanted still */
export async function completeRelease(pool: Pool, releaseId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE releases SET state = 'made', leased_until = NULL, settled_at = clock_timestamp() WHERE release_id = $1 AND state = 'wanted'`,
    [releaseId],
  )
  return rowCount === 1
}

/** A copy cannot be made, and so the release is none. */
export async function failRelease(pool: Pool, releaseId: string, reason: string): Promise<void> {
  await pool.query(
    `UPDATE releases SET state = 'failed', reason = $2, leased_until = NULL, settled_at = clock_timestamp() WHERE release_id = $1 AND state = 'wanted'`,
    [releaseId, reason],
  )
}

/** A release that another took the place of is gone, with its files. */
export async function forgetRelease(pool: Pool, releaseId: string): Promise<void> {
  await pool.query(`DELETE FROM releases WHERE release_id = $1 AND state = 'replaced'`, [releaseId])
}
