import type { Pool } from 'pg'

/** Does something with tables that have no indexes but their keys meanwhile, and builds them again: quicker than keeping them for a million rows. */
export async function withoutIndexes(pool: Pool, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows: indexes } = await pool.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = ANY($1) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname)`,
    [tables],
  )
  for (const { name } of indexes) await pool.query(`DROP INDEX ${name}`)
  await work()
  for (const { definition } of indexes) await pool.query(definition)
}
