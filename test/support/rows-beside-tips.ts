import type { Pool } from 'pg'

/** How many rows each table holds but those of tips: a tip stands in no other. */
export async function rowsBesideTips(pool: Pool): Promise<Readonly<Record<string, number | null>>> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE 'tip%' ORDER BY 1`,
  )
  const counts = rows.map(async ({ name }) => [name, (await pool.query(`SELECT FROM ${name}`)).rowCount] as const)
  return Object.fromEntries(await Promise.all(counts))
}
