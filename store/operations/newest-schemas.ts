import type { Pool } from 'pg'

/** The newest schema in which a case is kept, by procedure. */
export async function newestSchemas(pool: Pool): Promise<Readonly<Record<string, number>>> {
  const { rows } = await pool.query<{ procedure: string; schema: number }>(
    'SELECT procedure, max(schema) AS schema FROM cases GROUP BY procedure',
  )
  return Object.fromEntries(rows.map(({ procedure, schema }) => [procedure, schema]))
}
