import type { Pool } from 'pg'
import type { AskedBundle, StoredBundle } from './bundle'
import { bundleColumns, bundleOf, type BundleRow } from './bundle-row'

/**
 * Asks for a bundle. It takes the place of the one that its holder has of the case, whose files are then removed; the same one
 * again changes nothing.
 * @returns it as it was asked for, whatever takes its place in the next moment; `undefined` when it had been asked for already
 */
export async function askBundle(
  pool: Pool,
  { bundleId, caseId, holder, asked }: AskedBundle,
): Promise<StoredBundle | undefined> {
  const { rows } = await pool.query<BundleRow>(
    `INSERT INTO bundles AS b (bundle_id, case_id, holder, asked) VALUES ($1, $2, $3, $4)
     ON CONFLICT (case_id, holder) DO UPDATE
       SET bundle_id = $1, asked = $4, asked_at = clock_timestamp(), state = 'wanted', content = NULL, progress = NULL, made = NULL, reason = NULL,
           attempts = 0, leased_until = NULL,
           leftovers = CASE WHEN b.made IS NULL THEN b.leftovers ELSE b.leftovers || jsonb_build_array(b.made -> 'pdf', b.made -> 'zip') END
       WHERE b.bundle_id <> $1
     RETURNING ${bundleColumns}`,
    [bundleId, caseId, holder, JSON.stringify(asked)],
  )
  return rows[0] && bundleOf(rows[0])
}
