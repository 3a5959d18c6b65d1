import type { Pool } from 'pg'
import type { ProcedureName } from '../../domain/process/procedure-name'

/** Which open cases to list. */
export interface OpenCasesQuery {
  readonly procedure?: ProcedureName
  /** The last id of the page before. */
  readonly after?: string
  /** At most so many; 1,000 unless told. */
  readonly limit?: number
}

/** Ids of open cases, by id: what is started again when the engine has lost them. */
export async function openCases(
  pool: Pool,
  { procedure, after = '', limit = 1_000 }: OpenCasesQuery = {},
): Promise<readonly string[]> {
  const { rows } = await pool.query<{ case_id: string }>(
    'SELECT case_id FROM cases WHERE NOT closed AND case_id > $1 AND ($2::text IS NULL OR procedure = $2) ORDER BY case_id LIMIT $3',
    [after, procedure ?? null, limit],
  )
  return rows.map((row) => row.case_id)
}
