import type { Pool } from 'pg'

/** An open application and another provider's open application, or living approval, for the same place and function. */
export interface PlaceClash {
  readonly caseId: string
  readonly otherId: string
}

/** Clashes of which the application has not been told. */
export async function untoldClashes(pool: Pool, limit: number): Promise<readonly PlaceClash[]> {
  const { rows } = await pool.query<PlaceClash>(
    `WITH places AS (
      SELECT place_of(active_key) AS place FROM cases
      WHERE NOT closed AND place_of(active_key) IS NOT NULL
      GROUP BY 1 HAVING min(owner) <> max(owner)
    ), standing AS (
      SELECT case_id, procedure, owner, place FROM places JOIN cases ON place_of(active_key) = place AND NOT closed
    )
    SELECT one.case_id AS "caseId", other.case_id AS "otherId"
    FROM standing one JOIN standing other ON other.place = one.place AND other.owner <> one.owner
    WHERE one.procedure = 'application'
      AND NOT EXISTS (SELECT FROM told_clashes t WHERE t.case_id = one.case_id AND t.other_id = other.case_id)
    ORDER BY one.case_id, other.case_id LIMIT $1`,
    [limit],
  )
  return rows
}
