import type { Pool } from 'pg'
import type { StoredBundle } from './bundle'
import { bundleColumns, bundleOf, type BundleRow } from './bundle-row'

/** Takes up the bundle that has waited longest, for one worker only. It counts as an attempt. */
export async function leaseBundle(pool: Pool, leaseMs: number): Promise<StoredBundle | undefined> {
  const { rows } = await pool.query<BundleRow>(
    `WITH next AS (
       SELECT bundle_id AS id FROM bundles WHERE state = 'wanted' AND (leased_until IS NULL OR leased_until <= clock_timestamp())
       ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     UPDATE bundles SET leased_until = clock_timestamp() + $1 * interval '1 ms', attempts = attempts + 1 FROM next WHERE bundle_id = id
     RETURNING ${bundleColumns}`,
    [leaseMs],
  )
  return rows[0] && bundleOf(rows[0])
}

/** Lays a bundle aside for a while that cannot be begun yet: no attempt. */
export async function postponeBundle(pool: Pool, bundleId: string, forMs: number): Promise<void> {
  await pool.query(
    `UPDATE bundles SET leased_until = clock_timestamp() + $2 * interval '1 ms', attempts = attempts - 1 WHERE bundle_id = $1 AND state = 'wanted'`,
    [bundleId, forMs],
  )
}
