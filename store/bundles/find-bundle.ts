import type { Pool } from 'pg'
import type { StoredBundle } from './bundle'
import { bundleColumns, bundleOf, type BundleRow } from './bundle-row'

/** A bundle by its id; nothing of one whose place another has taken. */
export async function findBundle(pool: Pool, bundleId: string): Promise<StoredBundle | undefined> {
  const { rows } = await pool.query<BundleRow>(`SELECT ${bundleColumns} FROM bundles WHERE bundle_id = $1`, [bundleId])
  return rows[0] && bundleOf(rows[0])
}

/** The bundles that there are of a case, the latest first. Who may have which is the caller's to check. */
export async function bundlesOfCase(pool: Pool, caseId: string): Promise<readonly StoredBundle[]> {
  const { rows } = await pool.query<BundleRow>(
    `SELECT ${bundleColumns} FROM bundles WHERE case_id = $1 ORDER BY asked_at DESC`,
    [caseId],
  )
  return rows.map(bundleOf)
}
