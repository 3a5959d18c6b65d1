import type { Pool } from 'pg'
import type { Instant } from '../../domain/calendar/instant'

/** A version that took over. */
export interface Promotion {
  readonly buildId: string
  /** The version it took over from; absent for the first. */
  readonly formerBuildId?: string
  /** The newest schema in which an open case was kept then, by procedure. */
  readonly schemas: Readonly<Record<string, number>>
  readonly promotedAt: Instant
}

/** Notes that a version takes over. */
export async function notePromotion(
  pool: Pool,
  { buildId, formerBuildId, schemas }: Omit<Promotion, 'promotedAt'>,
): Promise<void> {
  await pool.query('INSERT INTO promotions (build_id, former_build_id, schemas) VALUES ($1, $2, $3)', [
    buildId,
    formerBuildId ?? null,
    JSON.stringify(schemas),
  ])
}

/** The last time that this version took over from another. */
export async function lastPromotion(pool: Pool, buildId: string): Promise<Promotion | undefined> {
  const { rows } = await pool.query<{
    build_id: string
    former_build_id: string | null
    schemas: Record<string, number>
    promoted_at: Date
  }>(
    'SELECT build_id, former_build_id, schemas, promoted_at FROM promotions WHERE build_id = $1 AND former_build_id IS NOT NULL ORDER BY serial DESC LIMIT 1',
    [buildId],
  )
  const row = rows[0]
  return (
    row && {
      buildId: row.build_id,
      schemas: row.schemas,
      promotedAt: row.promoted_at.toISOString(),
      ...(row.former_build_id === null ? {} : { formerBuildId: row.former_build_id }),
    }
  )
}
