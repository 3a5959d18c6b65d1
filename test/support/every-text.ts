import type { Pool } from 'pg'

/** Every row of every table as text, one a line: for what must stand nowhere. Bytes are shown as the text they may be. */
export async function everyText(pool: Pool): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  )
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<Readonly<Record<string, unknown>>>(`SELECT * FROM ${name}`)
      return rows.map((row) =>
        JSON.stringify(
          Object.entries(row).map(([column, value]) => [
            column,
            Buffer.isBuffer(value) ? value.toString('latin1') : value,
          ]),
        ),
      )
    }),
  )
  return texts.flat().join('\n')
}
