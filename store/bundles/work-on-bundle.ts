import type { Pool } from 'pg'
import type { BundleContent } from '../../domain/bundle/bundle'
import type { StoredBundle } from './bundle'

/** Fixes what a bundle holds: every attempt makes the same. @returns whether the bundle is wanted still */
export async function fixBundle(pool: Pool, bundleId: string, content: BundleContent): Promise<boolean> {
  const { rowCount } = await pool.query(`UPDATE bundles SET content = $2 WHERE bundle_id = $1 AND state = 'wanted'`, [
    bundleId,
    JSON.stringify(content),
  ])
  return rowCount === 1
}

/** Tells how far the making of a bundle is, and keeps it leased for that long. */
export async function noteBundleProgress(
  pool: Pool,
  bundleId: string,
  progress: NonNullable<StoredBundle['progress']>,
  leaseMs: number,
): Promise<void> {
  await pool.query(
    `UPDATE bundles SET progress = $2, leased_until = clock_timestamp() + $3 * interval '1 ms' WHERE bundle_id = $1 AND state = 'wanted'`,
    [bundleId, JSON.stringify(progress), leaseMs],
  )
}

/**
 * A bundle is complete, with what it holds in the end. The first word stands, and is the same when it is given again.
 * @returns whether it is this one that counts; if not, its files are nobody's
 */
export async function completeBundle(
  pool: Pool,
  bundleId: string,
  content: BundleContent,
  made: NonNullable<StoredBundle['made']>,
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE bundles SET state = 'complete', content = $2, made = $3, leased_until = NULL, settled_at = clock_timestamp(), leftovers = '[]'
     WHERE bundle_id = $1 AND (state = 'wanted' OR (state = 'complete' AND made::jsonb = $3::jsonb))`,
    [bundleId, JSON.stringify(content), JSON.stringify(made)],
  )
  return rowCount === 1
}

/** A bundle cannot be made. Whoever asked is told, and may ask again. */
export async function failBundle(pool: Pool, bundleId: string, reason: string): Promise<void> {
  await pool.query(
    `UPDATE bundles SET state = 'failed', reason = $2, leased_until = NULL, settled_at = clock_timestamp() WHERE bundle_id = $1 AND state = 'wanted'`,
    [bundleId, reason],
  )
}
