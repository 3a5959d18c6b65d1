import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'
import type { ProcedureName } from '../../domain/process/procedure-name'

/** What tells one state of what is published from another without reading it. */
export interface PublishedMark {
  /** The instant asked. */
  readonly at: Instant
  /** Place of the last change in the feed; 0 before the first. */
  readonly position: number
  /** When the last change was written down. */
  readonly changedAt?: Instant
}

/** The mark of what is published of a procedure's cases, as of an instant. What happens in them besides does not move it. */
export async function publishedMark(pool: Pool, procedure: ProcedureName, at: Instant): Promise<PublishedMark> {
  const { rows } = await pool.query<{ position: string; recorded_at: Date }>(
    'SELECT position, recorded_at FROM published_history WHERE procedure = $1 ORDER BY position DESC LIMIT 1',
    [procedure],
  )
  const last = rows[0]
  return {
    at,
    position: Number(last?.position ?? 0),
    ...(last === undefined || last.recorded_at.toISOString() > at ? {} : { changedAt: last.recorded_at.toISOString() }),
  }
}
