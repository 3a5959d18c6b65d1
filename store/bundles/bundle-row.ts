import type { BundleFile, BundleHolder, StoredBundle } from './bundle'

/** The columns that `bundleOf` needs. */
export const bundleColumns =
  'bundle_id, case_id, holder, asked, asked_at, state, content, progress, made, reason, attempts, leftovers'

/** A row of these columns. */
export interface BundleRow {
  readonly bundle_id: string
  readonly case_id: string
  readonly holder: BundleHolder
  readonly asked: StoredBundle['asked']
  readonly asked_at: Date
  readonly state: StoredBundle['state']
  readonly content: StoredBundle['content'] | null
  readonly progress: StoredBundle['progress'] | null
  readonly made: StoredBundle['made'] | null
  readonly reason: string | null
  readonly attempts: number
  readonly leftovers: readonly Pick<BundleFile, 'documentId' | 'storage'>[]
}

/** The bundle that a row holds. */
export const bundleOf = (row: BundleRow): StoredBundle => ({
  bundleId: row.bundle_id,
  caseId: row.case_id,
  holder: row.holder,
  asked: row.asked,
  askedAt: row.asked_at.toISOString(),
  state: row.state,
  ...(row.content == null ? {} : { content: row.content }),
  ...(row.progress == null ? {} : { progress: row.progress }),
  ...(row.made == null ? {} : { made: row.made }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  attempts: row.attempts,
  leftovers: row.leftovers,
})
