import type { Instant } from '../../domain/calendar/instant'
import type { PublishedEntry } from '../../domain/process/procedure'

/** One version of what is published of a case, and the stretch in which it was what anybody read. */
export interface PublishedVersion {
  readonly caseId: string
  /** 1, 2 … within the case: of what is published, and of nothing else that happens in it. */
  readonly n: number
  /** Place in the feed of all changes. Whoever has read up to a place never finds anything new before it. */
  readonly position: number
  /** Legal instant from which it is what is published. */
  readonly since: Instant
  /** First instant at which something else is; absent of the last. */
  readonly until?: Instant
  /** When it was written down. */
  readonly recordedAt: Instant
  readonly entry: PublishedEntry
}

/** SQL: the columns that `publishedOf` needs. */
export const publishedColumns =
  "p.case_id, p.n, p.position, p.from_at, nullif(p.until_at, 'infinity') AS until_at, p.recorded_at, p.entry"

/** A row of these columns. */
export interface PublishedRow {
  readonly case_id: string
  readonly n: number
  readonly position: string
  readonly from_at: Date
  readonly until_at: Date | null
  readonly recorded_at: Date
  readonly entry: PublishedEntry
}

/** The version that a row holds. */
export const publishedOf = (row: PublishedRow): PublishedVersion => ({
  caseId: row.case_id,
  n: row.n,
  position: Number(row.position),
  since: row.from_at.toISOString(),
  ...(row.until_at === null ? {} : { until: row.until_at.toISOString() }),
  recordedAt: row.recorded_at.toISOString(),
  entry: row.entry,
})
